export default definePageConfig({ navigationBarTitleText: '收到的捐款' });
