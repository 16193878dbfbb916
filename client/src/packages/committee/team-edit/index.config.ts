export default definePageConfig({ navigationBarTitleText: '小队' });
