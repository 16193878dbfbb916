import { AppError } from '../../shared/http/errors';
import { dayAndClockWords } from '../../shared/http/time-words';
import type { Seat, Shift } from '../../shared/shifts/schema';
import type { dropOut } from '../../shared/shifts/sign-up-endpoints';
import { isLateToLeave } from '../../shared/shifts/sign-up-rules';
import { weeksOf } from '../../shared/shifts/week';
import { notify } from '../notices/notify';
import type { Caller, Handle } from '../platform/serve';
import { roleCard, roleOf } from './cards';
import { giveUp } from './leaving-store';
import { newMark, shownMark } from './marks';
import { putMark, type StoredMark } from './marks-store';
import { standingOf } from './me';
import { pageOf } from './messages';
import { leads } from './rights';
import { readSheet, readShift } from './store';
import { readTeam } from './teams-store';

/** Somebody else gives up a place for a person: their leader, or whoever signed them up. */
async function assertMayRemove(caller: Caller, shift: Shift, seat: Seat | undefined): Promise<void> {
  if (seat?.by === caller.person) return;
  if (!(await leads(caller, await readTeam(caller.community, shift.teamId)))) throw new AppError('FORBIDDEN');
}

export const dropOutHandler: Handle<typeof dropOut> = async ({ params, body }, caller) => {
  const { community, now } = caller;
  const { shiftId, roleId } = params;
  const person = body.personId ?? caller.person;
  const [shift, sheet] = await Promise.all([
    readShift(community, shiftId, true),
    readSheet(community, shiftId, roleId, true),
  ]);
  if (!shift || !sheet) throw new AppError('NOT_FOUND');
  const role = roleOf(shift, roleId);
  const seat = [...sheet.seated, ...sheet.waiting].find(({ personId }) => personId === person);
  if (person !== caller.person) await assertMayRemove(caller, shift, seat);
  if (shift.state === 'cancelled') throw new AppError('SHIFT_CANCELLED');
  if (shift.startsAt <= now) throw new AppError('SHIFT_OVER');
  let mark: StoredMark | null = null;
  const left = await giveUp(community, shift, roleId, person, now, (given) => {
    if (!isLateToLeave(shift, given, now)) return null;
    if (!body.late) throw new AppError('LATE_DROP_OUT');
    mark = newMark(shift, person, 'late_drop_out', person === caller.person ? null : caller.person, now);
    return putMark(community, mark);
  });
  if (person !== caller.person) await tell(person, shift, role.name, now);
  const me = await standingOf(community, caller.person, weeksOf(shift));
  return { role: roleCard(shift, left.sheet, me, now), mark: mark && (await shownMark(mark)) };
};

/** In the app only: a slow WeChat is no reason to keep a leader waiting. */
const tell = (person: string, shift: Shift, roleName: string, now: string): Promise<void> =>
  notify(person, {
    messageId: `dropped#${shift.shiftId}`,
    sentAt: now,
    title: '已替您退出',
    body: `${dayAndClockWords(shift.startsAt)}“${shift.title}”的${roleName}，已经替您退出。如果不对，请和队长说一声。`,
    page: pageOf(shift),
  });
