import { AppError } from '../../shared/http/errors';
import type { getShiftCode } from '../../shared/shifts/attendance-endpoints';
import { randomSecret } from '../platform/ids';
import { minuteCode } from '../platform/minute-code';
import type { Handle } from '../platform/serve';
import { codeSecret } from './attendance-store';
import { assertOpenForCheckIn, sheetOf, wholeShift } from './attending';
import { LEADER, secretFor } from './codes';
import { leads } from './rights';
import { readTeam } from './teams-store';

export const getShiftCodeHandler: Handle<typeof getShiftCode> = async ({ params }, caller) => {
  const { community, person, now } = caller;
  const { shift, sheets } = await wholeShift(community, params.shiftId);
  const visits = shift.kind === 'home_visit' && sheetOf(sheets, person) !== undefined;
  if (!visits && !(await leads(caller, await readTeam(community, shift.teamId, true)))) throw new AppError('FORBIDDEN');
  assertOpenForCheckIn(shift, now);
  const secret = await codeSecret(community, shift.shiftId, randomSecret());
  const { code, endsAt } = minuteCode(secretFor(secret, visits ? person : LEADER), now);
  return { code, endsAt, page: `/packages/shifts/check-in/index?shiftId=${shift.shiftId}&code=${code}` };
};
