import Taro, { useRouter } from '@tarojs/taro';

const TABS = {
  home: '/pages/home/index',
  votes: '/pages/votes/index',
  services: '/pages/services/index',
  funds: '/pages/funds/index',
  me: '/pages/me/index',
} as const;
export type TabName = keyof typeof TABS;

/** Every page by name; nobody else spells a path. */
export const PAGES = {
  ...TABS,
  voteDetail: '/packages/votes/detail/index',
  voteReceipt: '/packages/votes/receipt/index',
  draft: '/packages/committee/draft/index',
  preview: '/packages/committee/preview/index',
  manage: '/packages/committee/manage/index',
  desk: '/packages/committee/desk/index',
  roll: '/packages/committee/roll/index',
  codes: '/packages/committee/codes/index',
  requests: '/packages/committee/requests/index',
  roles: '/packages/committee/roles/index',
  notices: '/packages/committee/notices/index',
  print: '/packages/committee/print/index',
  bind: '/packages/account/bind/index',
  signIn: '/packages/account/sign-in/index',
  communities: '/packages/account/communities/index',
  inbox: '/packages/account/inbox/index',
  privacy: '/packages/account/privacy/index',
  laptop: '/packages/account/laptop/index',
} as const;
export type PageName = keyof typeof PAGES;

/** WeChat keeps at most ten pages on the stack. */
const MAX_STACK = 9;
const tabPaths: readonly string[] = Object.values(TABS);

/** The address of a page, the same on both targets: /packages/votes/detail/index?voteId=… */
export function urlOf(page: PageName, params: Record<string, string> = {}): string {
  const pairs = Object.entries(params).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return pairs.length === 0 ? PAGES[page] : `${PAGES[page]}?${pairs.join('&')}`;
}

/** Goes to an address made by urlOf, or to one the server sent (an inbox message). */
export function go(url: string): void {
  if (tabPaths.includes(url.split('?')[0] ?? '')) void Taro.switchTab({ url });
  else if (Taro.getCurrentPages().length >= MAX_STACK) void Taro.redirectTo({ url });
  else void Taro.navigateTo({ url });
}

export const open = (page: PageName, params?: Record<string, string>): void => go(urlOf(page, params));

/** Goes there in place of this page, so that 返回 does not lead back to a form already sent. */
export const replace = (page: PageName, params?: Record<string, string>): void => {
  if (page in TABS) open(page);
  else void Taro.redirectTo({ url: urlOf(page, params) });
};

/** One page back; home when this page was opened by a link and nothing lies behind it. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else open('home');
}

/** A value of this page's address; '' when it is missing. */
export function useParam(name: string): string {
  const value = useRouter().params[name];
  return value === undefined ? '' : decodeURIComponent(value);
}

/** Which page this is; null for one that is not in PAGES. */
export function usePageName(): PageName | null {
  const path = useRouter().path.split('?')[0];
  const found = Object.entries(PAGES).find(([, place]) => place === path);
  return found ? (found[0] as PageName) : null;
}

/** True when this page was reached from another one of the app. */
export const hasBack = (): boolean => Taro.getCurrentPages().length > 1;
