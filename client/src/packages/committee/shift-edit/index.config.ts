export default definePageConfig({ navigationBarTitleText: '排一班' });
