export default definePageConfig({ navigationBarTitleText: '谁捐了' });
