import { AppError } from '../../shared/http/errors';
import type { cancelShift } from '../../shared/shifts/endpoints';
import { plannedDay, type ShiftId } from '../../shared/shifts/ids';
import type { Shift } from '../../shared/shifts/schema';
import { inBatches } from '../platform/batches';
import { pauseBefore } from '../platform/pause';
import type { Caller, Handle } from '../platform/serve';
import { shiftDetail } from './detail';
import { shiftIdOf } from './new-shift';
import { ledTeam } from './rights';
import { readSeries } from './series-store';
import { CHANGED, readShift, replaceShift } from './store';
import { assertShowable } from './words';

const TRIES = 6;
const AT_ONCE = 16;

export const cancelShiftHandler: Handle<typeof cancelShift> = async ({ params, body }, caller) => {
  const shift = await readShift(caller.community, params.shiftId, true);
  if (!shift) throw new AppError('NOT_FOUND');
  await ledTeam(caller, shift.teamId);
  if (shift.startsAt <= caller.now && !body.rest) throw new AppError('SHIFT_OVER');
  await assertShowable(caller.person, body.because);
  const ids = body.rest ? await restOf(caller, shift) : [shift.shiftId];
  const done = await inBatches(ids, AT_ONCE, (shiftId) => cancel(caller, shiftId, body.because));
  return { shift: await shiftDetail(caller, shift.shiftId, true), cancelled: done.filter((one) => one).length };
};

/** This date of the series and all later ones, by the days they were planned for. */
async function restOf({ community }: Caller, shift: Shift): Promise<ShiftId[]> {
  const series = shift.seriesId === null ? undefined : await readSeries(community, shift.seriesId);
  if (!series) return [shift.shiftId];
  const from = plannedDay(shift.shiftId);
  return series.days.filter((day) => day >= from).map((day) => shiftIdOf(community, series.seriesId, day));
}

/** True: it is cancelled now. One that began, or was cancelled before, stays as it is; so breaking off loses nothing. */
async function cancel({ community, now }: Caller, shiftId: ShiftId, because: string): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt);
    const before = await readShift(community, shiftId, true);
    if (!before || before.state === 'cancelled' || before.startsAt <= now) return false;
    const told = { at: now, what: 'cancelled', words: because } as const;
    try {
      await replaceShift(community, before, { ...before, state: 'cancelled', cancelledBecause: because, told }, now);
      return true;
    } catch (error) {
      if (error !== CHANGED) throw error;
    }
  }
  throw new AppError('BUSY');
}
