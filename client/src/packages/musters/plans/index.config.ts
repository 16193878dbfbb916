export default definePageConfig({ navigationBarTitleText: '应急集结' });
