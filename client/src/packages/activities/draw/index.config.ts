export default definePageConfig({
  navigationBarTitleText: '摇号',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
