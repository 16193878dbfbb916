import Taro, { usePullDownRefresh } from '@tarojs/taro';

/** What a page's index.config.ts spreads in: pulling is WeChat's own gesture; a browser has its own reload. */
export const pullable = { enablePullDownRefresh: process.env.TARO_ENV === 'weapp' };

/** Pulled down: asks again for everything on the page. */
export function usePullToRefresh(...loaded: { retry: () => void }[]): void {
  usePullDownRefresh(() => {
    for (const { retry } of loaded) retry();
    Taro.stopPullDownRefresh();
  });
}
