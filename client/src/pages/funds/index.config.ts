export default definePageConfig({
  navigationBarTitleText: '基金',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
