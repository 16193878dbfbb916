export default definePageConfig({
  navigationBarTitleText: '管理票选',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
