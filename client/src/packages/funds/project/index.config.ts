export default definePageConfig({
  navigationBarTitleText: '基金项目',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
