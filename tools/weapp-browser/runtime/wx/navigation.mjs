import { absolute } from '../address.mjs';
import { setTitle } from '../chrome.mjs';
import * as pages from '../pages.mjs';
import { top } from '../stack.mjs';
import { answering } from './answer.mjs';

const to = (name, go) => answering(name, ({ url }) => go(absolute(url, top()?.path)));

export const navigation = {
  navigateTo: to('navigateTo', pages.navigateTo),
  redirectTo: to('redirectTo', pages.redirectTo),
  switchTab: to('switchTab', pages.switchTab),
  reLaunch: to('reLaunch', pages.reLaunch),
  navigateBack: answering('navigateBack', ({ delta = 1 }) => pages.navigateBack(delta)),
  setNavigationBarTitle: answering('setNavigationBarTitle', ({ title }) => setTitle(title)),
  setNavigationBarColor: answering('setNavigationBarColor', () => undefined),
  setBackgroundColor: answering('setBackgroundColor', () => undefined),
  setBackgroundTextStyle: answering('setBackgroundTextStyle', () => undefined),
  hideHomeButton: answering('hideHomeButton', () => undefined),
  hideTabBar: answering('hideTabBar', () => undefined),
  showTabBar: answering('showTabBar', () => undefined),
  startPullDownRefresh: answering('startPullDownRefresh', () => void pages.pullDown()),
  stopPullDownRefresh: answering('stopPullDownRefresh', () => undefined),
  pageScrollTo: answering('pageScrollTo', ({ scrollTop, selector }) => {
    if (selector) document.querySelector(`.wx-page:not([hidden]) ${selector}`)?.scrollIntoView();
    else window.scrollTo(0, scrollTop ?? 0);
  }),
  createSelectorQuery: () => top().instance.createSelectorQuery(),
  createIntersectionObserver: (_page, options) => top().instance.createIntersectionObserver(options),
};
