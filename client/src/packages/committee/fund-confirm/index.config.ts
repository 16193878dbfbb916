export default definePageConfig({ navigationBarTitleText: '等我核对' });
