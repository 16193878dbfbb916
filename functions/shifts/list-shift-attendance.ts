import { checkInWindow, countsUntil } from '../../shared/shifts/attendance';
import type { listShiftAttendance } from '../../shared/shifts/attendance-endpoints';
import type { Handle } from '../platform/serve';
import { readDisplayNames } from '../residents/reads';
import { readAttendances } from './attendance-store';
import { ledShift } from './led-shift';

export const listShiftAttendanceHandler: Handle<typeof listShiftAttendance> = async ({ params }, caller) => {
  const { shift, sheets } = await ledShift(caller, params.shiftId);
  const found = await readAttendances(caller.community, shift.shiftId);
  const seated = sheets.flatMap(({ roleId, seated }) => seated.map(({ personId }) => ({ personId, roleId })));
  const has = new Set(seated.map(({ personId }) => personId));
  const gone = found.filter(({ personId }) => !has.has(personId)).map(({ personId, roleId }) => ({ personId, roleId }));
  const people = [...seated, ...gone];
  const names = await readDisplayNames(people.map(({ personId }) => personId));
  const byPerson = new Map(found.map((one) => [one.personId, one]));
  const lines = people.map(({ personId, roleId }) => ({
    personId,
    roleId,
    name: names.get(personId) ?? '已注销',
    seated: has.has(personId),
    attendance: byPerson.get(personId) ?? null,
  }));
  return { lines, ...checkInWindow(shift), countsUntil: countsUntil(shift) };
};
