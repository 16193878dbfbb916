import { AppError } from '../../shared/http/errors';
import type { checkInToShift } from '../../shared/shifts/attendance-endpoints';
import { countTry } from '../platform/rate-limit';
import type { Handle } from '../platform/serve';
import { readAttendance, readCodeSecret } from './attendance-store';
import { arrive, assertOpenForCheckIn, sheetOf, wholeShift } from './attending';
import { isCodeOf, LEADER } from './codes';

/** Of a 40-bit code that lives a minute, ten tries in ten minutes find nothing. */
const TRIES = { max: 10, seconds: 600 };

export const checkInToShiftHandler: Handle<typeof checkInToShift> = async ({ params, body }, caller) => {
  const { community, person, now } = caller;
  const { shiftId } = params;
  const known = await readAttendance(community, shiftId, person);
  if (known) return { attendance: known };
  const { shift, sheets } = await wholeShift(community, shiftId);
  const sheet = sheetOf(sheets, person);
  if (!sheet) throw new AppError('NOT_SIGNED_UP');
  assertOpenForCheckIn(shift, now);
  await countTry('shift-code', person, TRIES, now);
  const partners = sheet.seated.map(({ personId }) => personId).filter((other) => other !== person);
  const showers = shift.kind === 'home_visit' ? [LEADER, ...partners] : [LEADER];
  const secret = await readCodeSecret(community, shiftId);
  if (secret === undefined || !isCodeOf(secret, body.code, showers, now)) throw new AppError('CHECK_IN_CODE_WRONG');
  return { attendance: await arrive(community, shiftId, person, { at: now, how: 'code', by: person }) };
};
