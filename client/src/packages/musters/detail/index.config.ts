export default definePageConfig({
  navigationBarTitleText: '集结',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
