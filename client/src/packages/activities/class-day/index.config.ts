export default definePageConfig({
  navigationBarTitleText: '点名和接送',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
