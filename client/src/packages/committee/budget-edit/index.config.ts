export default definePageConfig({
  navigationBarTitleText: '发起票选',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
