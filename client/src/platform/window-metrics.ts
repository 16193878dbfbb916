import Taro from '@tarojs/taro';

/** Heights and widths in px that WeChat's own bar takes from the page; all 0 in a browser. */
export interface BarMetrics {
  statusBar: number;
  navHeight: number;
  /** width to keep free at the right for WeChat's capsule */
  capsule: number;
}

const NONE: BarMetrics = { statusBar: 0, navHeight: 0, capsule: 0 };
let known: BarMetrics | null = null;

export function barMetrics(): BarMetrics {
  if (process.env.TARO_ENV !== 'weapp') return NONE;
  if (known) return known;
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo();
  const capsule = Taro.getMenuButtonBoundingClientRect();
  known = {
    statusBar: statusBarHeight,
    navHeight: capsule.height + 2 * (capsule.top - statusBarHeight),
    capsule: windowWidth - capsule.left + 8,
  };
  return known;
}
