import { AppError } from '../../shared/http/errors';
import { dayAndClockWords } from '../../shared/http/time-words';
import type { changeShift } from '../../shared/shifts/endpoints';
import { assertSameWeek, assertTimes, shiftTimes } from '../../shared/shifts/plan';
import { type Shift, ShiftTerms } from '../../shared/shifts/schema';
import type { Handle } from '../platform/serve';
import { shiftDetail } from './detail';
import { assertTerms, wordsOf } from './planning';
import { ledTeam } from './rights';
import { CHANGED, readShift, replaceShift } from './store';
import { assertShowable } from './words';

export const changeShiftHandler: Handle<typeof changeShift> = async ({ params, body }, caller) => {
  const { community, person, now } = caller;
  const before = await readShift(community, params.shiftId, true);
  if (!before) throw new AppError('NOT_FOUND');
  await ledTeam(caller, before.teamId);
  if (before.state === 'cancelled') throw new AppError('SHIFT_CANCELLED');
  if (before.startsAt <= now) throw new AppError('SHIFT_OVER');
  if (before.revision !== body.revision) throw new AppError('SHIFT_CHANGED');
  const { startMinutes: _, durationMinutes: __, ...terms } = ShiftTerms.parse(body);
  // What was open already stays open.
  const times = shiftTimes(body, body.day, before.opensDaysBefore === null ? before.opensAt : now);
  assertTimes(times, now);
  assertSameWeek(before, times);
  await assertTerms(caller, body);
  const words = wordsOf(body).filter((word) => !wordsOf({ ...body, ...before }).includes(word));
  await assertShowable(person, ...words);
  const after = { ...before, ...terms, ...times };
  try {
    await replaceShift(community, before, { ...after, told: toTell(before, after, now) }, now);
  } catch (error) {
    throw error === CHANGED ? new AppError('SHIFT_CHANGED') : error;
  }
  return shiftDetail(caller, params.shiftId, true);
};

/** What whoever is signed up must know; a corrected note is nothing to ring for. */
function toTell(before: Shift, after: Shift, at: string): Shift['told'] {
  const { startsAt, endsAt, place, title } = after;
  if (startsAt !== before.startsAt || endsAt !== before.endsAt || place !== before.place)
    return { at, what: 'moved', words: `改到 ${dayAndClockWords(startsAt)}，地点：${place}` };
  if (title !== before.title) return { at, what: 'edited', words: `“${before.title}”改叫“${title}”` };
  return before.told;
}
