import { type Phone, visible } from '../phones/phone';
import { fill, find, see, tap } from './see';

export type Tab = '首页' | '议事' | '服务' | '基金' | '我的';
export const TABS: readonly Tab[] = ['首页', '议事', '服务', '基金', '我的'];

/** By the bar at the bottom, as a thumb does. */
export async function toTab(phone: Phone, tab: Tab): Promise<void> {
  const bar = visible(phone.page.getByRole('navigation', { name: '主菜单' }));
  await bar.getByRole('link', { name: new RegExp(`^${tab}`) }).click();
  await visible(
    phone.page.getByRole('navigation', { name: '主菜单' }).locator('[aria-current=page]', { hasText: tab }),
  ).waitFor();
}

/** The name of the community at the top of 首页, and the list behind it. */
export async function switchCommunity(phone: Phone, to: string): Promise<void> {
  await toTab(phone, '首页');
  await tap(phone, /换社区/, 'link');
  await tap(phone, new RegExp(to));
  await find(phone, 'link', new RegExp(`^${to}.*换社区`)).waitFor();
}

/** The bind page, with the code typed as it stands on the slip. */
export async function bind(phone: Phone, code: string): Promise<void> {
  await phone.goto('/packages/account/bind/index');
  await fill(phone, '绑定码', code);
  await tap(phone, /^绑定$/);
  await see(phone, '绑定好了，欢迎您');
}

/** Out of every household this person belongs to: moving away. */
export async function leaveHousehold(phone: Phone, address: RegExp): Promise<void> {
  await toTab(phone, '我的');
  await tap(phone, address);
  await visible(phone.page.getByRole('dialog').getByRole('button', { name: '退出这一户' })).click();
  await see(phone, '已退出这一户');
}
