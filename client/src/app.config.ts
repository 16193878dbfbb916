export default defineAppConfig({
  pages: ['pages/home/index', 'pages/votes/index', 'pages/services/index', 'pages/funds/index', 'pages/me/index'],
  subPackages: [
    { root: 'packages/votes', pages: ['detail/index', 'receipt/index'] },
    {
      root: 'packages/committee',
      pages: [
        'draft/index',
        'preview/index',
        'manage/index',
        'desk/index',
        'roll/index',
        'codes/index',
        'requests/index',
        'roles/index',
        'notices/index',
        'print/index',
      ],
    },
    {
      root: 'packages/account',
      pages: ['bind/index', 'sign-in/index', 'communities/index', 'inbox/index', 'privacy/index', 'laptop/index'],
    },
  ],
  window: {
    // Every page draws its own bar: title left, 大字 right, the capsule's place kept free.
    navigationStyle: 'custom',
    navigationBarTitleText: '小马扎',
    backgroundColor: '#F6F0E4',
    backgroundTextStyle: 'dark',
  },
  // h5 only: a moving page is a transformed one, and nothing fixed stays fixed inside it.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  tabBar: {
    custom: true,
    color: '#574B40',
    selectedColor: '#BF3F16',
    backgroundColor: '#FFFCF6',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/votes/index', text: '议事' },
      { pagePath: 'pages/services/index', text: '服务' },
      { pagePath: 'pages/funds/index', text: '基金' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
});
