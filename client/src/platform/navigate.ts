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
  shiftDetail: '/packages/shifts/detail/index',
  myShifts: '/packages/shifts/mine/index',
  volunteer: '/packages/shifts/volunteer/index',
  teams: '/packages/shifts/teams/index',
  checkIn: '/packages/shifts/check-in/index',
  certificate: '/packages/shifts/certificate/index',
  verifyCertificate: '/packages/shifts/verify/index',
  visit: '/packages/shifts/visit/index',
  roster: '/packages/shifts/roster/index',
  leadShift: '/packages/shifts/lead/index',
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
  shiftsDesk: '/packages/committee/shifts/index',
  shiftEdit: '/packages/committee/shift-edit/index',
  teamsDesk: '/packages/committee/teams/index',
  teamEdit: '/packages/committee/team-edit/index',
  venuesDesk: '/packages/committee/venues/index',
  venueDesk: '/packages/committee/venue/index',
  venueEdit: '/packages/committee/venue-edit/index',
  serviceDesk: '/packages/committee/services/index',
  activitiesDesk: '/packages/committee/activities/index',
  activityDesk: '/packages/committee/activity/index',
  activityEdit: '/packages/committee/activity-edit/index',
  activityKind: '/packages/committee/activity-kind/index',
  doorSheet: '/packages/committee/door-sheet/index',
  fundIncome: '/packages/committee/fund-income/index',
  fundRecord: '/packages/committee/fund-record/index',
  fundConfirm: '/packages/committee/fund-confirm/index',
  fundHost: '/packages/committee/fund-host/index',
  machines: '/packages/committee/machines/index',
  machine: '/packages/committee/machine/index',
  statements: '/packages/committee/statements/index',
  bind: '/packages/account/bind/index',
  signIn: '/packages/account/sign-in/index',
  communities: '/packages/account/communities/index',
  inbox: '/packages/account/inbox/index',
  privacy: '/packages/account/privacy/index',
  laptop: '/packages/account/laptop/index',
  myCalendar: '/packages/calendar/mine/index',
  activity: '/packages/activities/detail/index',
  draw: '/packages/activities/draw/index',
  myBookings: '/packages/activities/mine/index',
  classDay: '/packages/activities/class-day/index',
  visitors: '/packages/activities/visitors/index',
  applyStall: '/packages/activities/stall/index',
  door: '/packages/activities/check-in/index',
  ticket: '/packages/activities/ticket/index',
  venue: '/packages/venues/detail/index',
  reservation: '/packages/venues/reservation/index',
  myReservations: '/packages/venues/mine/index',
  muster: '/packages/musters/detail/index',
  musterPlans: '/packages/musters/plans/index',
  musterPlan: '/packages/musters/plan/index',
  musterReport: '/packages/musters/report/index',
  fund: '/packages/funds/detail/index',
  fundEntries: '/packages/funds/entries/index',
  gift: '/packages/funds/gift/index',
  myGifts: '/packages/funds/donations/index',
  donors: '/packages/funds/donors/index',
  fundReport: '/packages/funds/report/index',
  fundDesk: '/packages/committee/fund/index',
  fundEdit: '/packages/committee/fund-edit/index',
  fundGifts: '/packages/committee/fund-gifts/index',
  payAlarms: '/packages/committee/pay-alarms/index',
  project: '/packages/funds/project/index',
  projects: '/packages/funds/projects/index',
  applyForMoney: '/packages/funds/apply/index',
  approvals: '/packages/funds/approvals/index',
  budgets: '/packages/funds/budgets/index',
  budget: '/packages/funds/budget/index',
  budgetPropose: '/packages/funds/budget-propose/index',
  publicBudget: '/packages/funds/public-budget/index',
  budgetDesk: '/packages/committee/budget/index',
  budgetEdit: '/packages/committee/budget-edit/index',
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
