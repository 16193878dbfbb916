export default definePageConfig({ navigationBarTitleText: '和慈善会对账' });
