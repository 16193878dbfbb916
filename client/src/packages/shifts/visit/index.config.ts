export default definePageConfig({ navigationBarTitleText: '入户看望' });
