export default definePageConfig({ navigationBarTitleText: '应急预案' });
