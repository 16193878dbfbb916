import { AppError } from '../../shared/http/errors';
import { countsUntil } from '../../shared/shifts/attendance';
import type { checkOutOfShift } from '../../shared/shifts/attendance-endpoints';
import type { Handle } from '../platform/serve';
import { wholeShift } from './attending';
import { depart } from './departing';
import { readTeam } from './teams-store';

export const checkOutOfShiftHandler: Handle<typeof checkOutOfShift> = async ({ params }, caller) => {
  const { community, person, now } = caller;
  const { shift } = await wholeShift(community, params.shiftId);
  const { name: teamName } = await readTeam(community, shift.teamId);
  const left = { at: now, how: 'code', by: person } as const;
  const attendance = await depart(community, { shift, teamName, person, left, reason: '', now }, () => {
    if (countsUntil(shift) < now) throw new AppError('CHECK_OUT_LATE');
  });
  return { attendance };
};
