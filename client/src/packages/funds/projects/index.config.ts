export default definePageConfig({
  navigationBarTitleText: '项目',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
