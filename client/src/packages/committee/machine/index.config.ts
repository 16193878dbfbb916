export default definePageConfig({ navigationBarTitleText: '机器登记' });
