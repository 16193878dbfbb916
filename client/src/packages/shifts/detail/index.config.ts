export default definePageConfig({
  navigationBarTitleText: '岗位',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
