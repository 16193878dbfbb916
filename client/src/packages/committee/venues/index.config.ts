export default definePageConfig({
  navigationBarTitleText: '场地管理',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
