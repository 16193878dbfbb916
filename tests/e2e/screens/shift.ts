import { type Phone, visible } from '../phones/phone';
import { confirmed } from './manage';
import { fill, find, see, tap } from './see';

const MINUTE_MS = 60_000;
/** A code typed this long before its minute ends still arrives within it. */
const SPARE_MS = 12_000;
const CODE = /^[0-9A-Z]{8}$/;

export const openShift = async (phone: Phone, shiftId: string, title: string): Promise<void> => {
  await phone.goto(`/packages/shifts/detail/index?shiftId=${shiftId}`);
  await see(phone, title);
};

export const dropOut = (phone: Phone): Promise<void> => confirmed(phone, /^退出$/, '退出这一班');

/** The code on the leader's page, early enough in its minute to be typed. */
export async function shownCode(leader: Phone, shiftId: string, serverNow: () => number): Promise<string> {
  const left = MINUTE_MS - (serverNow() % MINUTE_MS);
  if (left < SPARE_MS) await leader.page.waitForTimeout(left + 500);
  await leader.goto(`/packages/shifts/lead/index?shiftId=${shiftId}`);
  const code = visible(leader.page.getByText(CODE));
  return (await code.innerText()).trim();
}

export async function checkIn(phone: Phone, code: string): Promise<void> {
  await fill(phone, '签到码', code);
  await tap(phone, /^签到$/);
  await see(phone, '签到好了，辛苦您');
}

/** Checks out and reads how much was noted: 45 分钟 */
export async function checkOut(phone: Phone): Promise<string> {
  await tap(phone, /^签退$/);
  const done = visible(phone.page.getByText(/^签退好了，记了 /));
  await done.waitFor();
  return (await done.innerText()).replace('签退好了，记了 ', '').trim();
}

export const goToCheckIn = async (phone: Phone): Promise<void> => {
  await find(phone, 'link', /^签到$/).click();
  await see(phone, '签到码');
};
