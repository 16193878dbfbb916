export default definePageConfig({
  navigationBarTitleText: '带班',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
