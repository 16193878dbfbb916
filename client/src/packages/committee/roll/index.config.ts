export default definePageConfig({ navigationBarTitleText: '住户和网格' });
