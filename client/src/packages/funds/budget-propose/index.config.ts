export default definePageConfig({
  navigationBarTitleText: '提一个项目',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
