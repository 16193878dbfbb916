export default definePageConfig({
  navigationBarTitleText: '谁来找我',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
