export default definePageConfig({
  navigationBarTitleText: '验票',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
