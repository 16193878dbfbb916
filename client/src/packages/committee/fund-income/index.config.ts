export default definePageConfig({ navigationBarTitleText: '其他收入' });
