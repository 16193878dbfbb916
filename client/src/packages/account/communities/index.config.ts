export default definePageConfig({ navigationBarTitleText: '换社区' });
