import { useEffect } from 'react';

/** What `@tarojs/taro` is in tests: storage in a map, navigation as spies, requests answered by test/server.ts. */
export const storage = new Map<string, unknown>();

type Options = { url: string };
const Taro = {
  request: jest.fn(),
  navigateTo: jest.fn(async (_: Options) => undefined),
  redirectTo: jest.fn(async (_: Options) => undefined),
  switchTab: jest.fn(async (_: Options) => undefined),
  navigateBack: jest.fn(async () => undefined),
  setNavigationBarTitle: jest.fn(async ({ title }: { title: string }) => {
    document.title = title;
  }),
  stopPullDownRefresh: jest.fn(),
  setClipboardData: jest.fn(async (_: { data: string }) => undefined),
  login: jest.fn(async () => ({ code: 'wechat-code' })),
  requestSubscribeMessage: jest.fn(async () => ({})),
  getCurrentPages: jest.fn((): unknown[] => [{}]),
  getStorageSync: (key: string): unknown => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.parse(JSON.stringify(value))),
  removeStorageSync: (key: string) => void storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
};

/** Tests set where they stand: `router.params = { voteId }`. */
export const router: { path: string; params: Record<string, string> } = { path: '/pages/home/index', params: {} };

// biome-ignore lint/correctness/useExhaustiveDependencies: a page is shown once in a test
const onMount = (act: () => void) => useEffect(act, []);
export const useLaunch = onMount;
export const useDidShow = onMount;
export const useDidHide = (_: () => void): void => undefined;
export const usePullDownRefresh = (_: () => void): void => undefined;
export const useReachBottom = (_: () => void): void => undefined;
export const useRouter = () => router;
export default Taro;
