import { checkInWindow, countsUntil } from '../../shared/shifts/attendance';
import type { getMyAttendance } from '../../shared/shifts/attendance-endpoints';
import type { Handle } from '../platform/serve';
import { readAttendance } from './attendance-store';
import { wholeShift } from './attending';

export const getMyAttendanceHandler: Handle<typeof getMyAttendance> = async ({ params }, { community, person }) => {
  const { shift } = await wholeShift(community, params.shiftId);
  const attendance = (await readAttendance(community, shift.shiftId, person)) ?? null;
  return { attendance, ...checkInWindow(shift), countsUntil: countsUntil(shift) };
};
