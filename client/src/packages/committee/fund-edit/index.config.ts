export default definePageConfig({ navigationBarTitleText: '改基金' });
