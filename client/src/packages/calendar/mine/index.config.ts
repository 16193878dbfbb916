export default definePageConfig({
  navigationBarTitleText: '我的日历',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
