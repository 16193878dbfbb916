export default definePageConfig({ navigationBarTitleText: '管理表决' });
