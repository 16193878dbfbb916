export default definePageConfig({
  navigationBarTitleText: '约场地',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
