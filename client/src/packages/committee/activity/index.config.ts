export default definePageConfig({
  navigationBarTitleText: '管理活动',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
