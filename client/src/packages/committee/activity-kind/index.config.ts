export default definePageConfig({
  navigationBarTitleText: '活动的安排',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
