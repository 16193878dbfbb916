export default definePageConfig({
  navigationBarTitleText: '小队和资质',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
