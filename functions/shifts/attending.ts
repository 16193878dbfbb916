import { AppError } from '../../shared/http/errors';
import { type Attendance, checkInWindow, mayCheckIn, onArrival, type Taken } from '../../shared/shifts/attendance';
import type { ShiftId } from '../../shared/shifts/ids';
import type { RoleSheet, Shift } from '../../shared/shifts/schema';
import type { CommunityId } from '../platform/identity';
import { pauseBefore } from '../platform/pause';
import { putArrival, readAttendance } from './attendance-store';
import { CHANGED, readWhole, type WholeShift } from './store';

/** As often as seats may move, or the second of two arrive, between reading and writing. */
const TRIES = 8;

export async function wholeShift(community: CommunityId, shiftId: ShiftId): Promise<WholeShift> {
  const whole = await readWhole(community, shiftId, true);
  if (!whole) throw new AppError('NOT_FOUND');
  return whole;
}

/** The sheet of the role in which a person has a seat. */
export const sheetOf = (sheets: readonly RoleSheet[], person: string): RoleSheet | undefined =>
  sheets.find(({ seated }) => seated.some(({ personId }) => personId === person));

export function assertOpenForCheckIn(shift: Shift, now: string): void {
  if (shift.state !== 'open') throw new AppError('SHIFT_CANCELLED');
  if (!mayCheckIn(shift, now)) throw new AppError('CHECK_IN_CLOSED', checkInWindow(shift));
}

/** Notes that a seated person is here. Coming twice is coming once; at a home visit the second of two starts both. */
export async function arrive(
  community: CommunityId,
  shiftId: ShiftId,
  person: string,
  arrived: Taken,
): Promise<Attendance> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt);
    const known = await readAttendance(community, shiftId, person);
    if (known) return known;
    const { shift, sheets } = await wholeShift(community, shiftId);
    assertOpenForCheckIn(shift, arrived.at);
    const sheet = sheetOf(sheets, person);
    if (!sheet) throw new AppError('NOT_SIGNED_UP');
    try {
      return await commitArrival(community, shift, sheet, person, arrived);
    } catch (error) {
      if (error !== CHANGED) throw error;
    }
  }
  throw new AppError('BUSY');
}

async function commitArrival(
  community: CommunityId,
  shift: Shift,
  sheet: RoleSheet,
  person: string,
  arrived: Taken,
): Promise<Attendance> {
  const partner = await partnerOf(community, shift, sheet, person);
  const { mine, startsPartner } = onArrival(shift.kind, partner?.attendance);
  const attendance: Attendance = {
    shiftId: shift.shiftId,
    personId: person,
    roleId: sheet.roleId,
    state: mine,
    arrived,
    inAt: mine === 'in' ? arrived.at : null,
    left: null,
    reason: '',
    minutes: 0,
  };
  await putArrival(community, {
    attendance,
    sheet,
    partner: partner && {
      personId: partner.personId,
      state: partner.attendance?.state ?? null,
      startsAt: startsPartner ? arrived.at : null,
    },
  });
  return attendance;
}

/** The other of a home visit's two; null: nobody else has a seat, or it is no home visit. */
async function partnerOf(community: CommunityId, { kind, shiftId }: Shift, sheet: RoleSheet, person: string) {
  const other = kind === 'home_visit' && sheet.seated.find(({ personId }) => personId !== person);
  if (!other) return null;
  const { personId } = other;
  return { personId, attendance: await readAttendance(community, shiftId, personId) };
}
