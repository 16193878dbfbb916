export default definePageConfig({ navigationBarTitleText: '自动售卖机' });
