import assert from 'node:assert/strict';
import { passTo, serverNow } from '../clock';
import { PEOPLE } from '../people';
import { see, sees, tap } from '../screens/see';
import { checkIn, checkOut, dropOut, goToCheckIn, openShift, shownCode } from '../screens/shift';
import { aShiftBegins } from '../service-scenes';
import type { Open } from '../walk';

const MINUTE = 60_000;
const STAYS_MS = 40 * MINUTE;

/**
 * The last place of a shift: one volunteer claims it, a second waits, the first drops out, the second moves up without
 * doing anything, checks in by the code on the leader's phone, checks out, and finds the hours.
 */
export async function lastSeat(open: Open, title: string): Promise<void> {
  const shiftId = await aShiftBegins(title);
  const [first, second, leader] = [
    await open(PEOPLE.spouse),
    await open(PEOPLE.neighbour),
    await open(PEOPLE.committee),
  ];
  await openShift(first, shiftId, title);
  await see(first, '剩 1 位');
  await tap(first, /^我来$/);
  await see(first, '您已报名：引导员');

  await openShift(second, shiftId, title);
  await tap(second, /^排候补/);
  await see(second, '候补第 1 位：引导员');

  await dropOut(first);
  await openShift(second, shiftId, title);
  await see(second, '您已报名：引导员');
  assert.ok(!(await sees(second, /候补第/)), 'the second has a seat and no place in line');

  await goToCheckIn(second);
  await checkIn(second, await shownCode(leader, shiftId, serverNow));
  await passTo(serverNow() + STAYS_MS);
  await second.reload();
  const noted = await checkOut(second);
  assert.match(noted, /^4\d 分钟$/);
  await second.goto('/packages/shifts/mine/index');
  await see(second, title);
}
