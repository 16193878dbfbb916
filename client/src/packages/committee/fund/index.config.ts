export default definePageConfig({ navigationBarTitleText: '管基金' });
