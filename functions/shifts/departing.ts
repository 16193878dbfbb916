import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import { type Attendance, creditedMinutes, type Taken } from '../../shared/shifts/attendance';
import type { Shift } from '../../shared/shifts/schema';
import type { CommunityId } from '../platform/identity';
import { pauseBefore } from '../platform/pause';
import { putDeparture, readAttendance } from './attendance-store';
import { ALREADY_IN_LEDGER, type StoredRow } from './hours-store';
import { CHANGED } from './store';

const TRIES = 8;

export interface Leaving {
  shift: Shift;
  teamName: string;
  person: string;
  left: Taken;
  reason: string;
  now: string;
}

/**
 * Checks a person out and credits the minutes, in one write. Leaving twice is leaving once. `judge` refuses what may
 * not be, given when they came.
 */
export async function depart(
  community: CommunityId,
  leaving: Leaving,
  judge: (inAt: string) => void,
): Promise<Attendance> {
  const { shift, person, left, reason } = leaving;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt);
    const before = await readAttendance(community, shift.shiftId, person);
    if (before?.state === 'out') return before;
    if (before?.state === 'pending') throw new AppError('WAITS_FOR_PARTNER');
    if (before?.state !== 'in' || before.inAt === null) throw new AppError('NOT_CHECKED_IN_HERE');
    judge(before.inAt);
    const row = rowOf(leaving, creditedMinutes(shift, before.inAt, left.at));
    try {
      return await putDeparture(community, before, { left, reason }, row);
    } catch (error) {
      if (error !== CHANGED && error !== ALREADY_IN_LEDGER) throw error;
    }
  }
  throw new AppError('BUSY');
}

/** One row of service per person and shift: the shift's id is the row's. */
const rowOf = ({ shift, teamName, person, left, reason, now }: Leaving, minutes: number): StoredRow => ({
  rowId: shift.shiftId,
  kind: 'service',
  shiftId: shift.shiftId,
  title: shift.title,
  teamName,
  day: localDay(shift.startsAt),
  minutes,
  reason,
  recordedBy: left.by === person ? null : left.by,
  recordedAt: now,
});
