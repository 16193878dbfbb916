export default definePageConfig({
  navigationBarTitleText: '管理场地',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
