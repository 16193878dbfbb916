export default definePageConfig({ navigationBarTitleText: '我报的活动' });
