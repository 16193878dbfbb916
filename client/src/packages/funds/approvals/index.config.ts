export default definePageConfig({
  navigationBarTitleText: '批准和付款',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
