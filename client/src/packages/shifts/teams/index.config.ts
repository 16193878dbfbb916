export default definePageConfig({ navigationBarTitleText: '志愿小队' });
