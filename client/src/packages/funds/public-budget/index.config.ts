export default definePageConfig({
  navigationBarTitleText: '微项目票选',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
