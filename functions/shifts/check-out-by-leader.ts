import { AppError } from '../../shared/http/errors';
import { countsUntil } from '../../shared/shifts/attendance';
import type { checkOutByLeader } from '../../shared/shifts/attendance-endpoints';
import type { Handle } from '../platform/serve';
import { depart } from './departing';
import { ledShift } from './led-shift';
import { assertShowable } from './words';

export const checkOutByLeaderHandler: Handle<typeof checkOutByLeader> = async ({ params, body }, caller) => {
  const { community, now } = caller;
  const { shift, team } = await ledShift(caller, params.shiftId);
  const until = countsUntil(shift);
  const at = body.leftAt ?? now;
  const isClosing = body.leftAt !== null || until < now;
  if (isClosing && params.personId === caller.person) throw new AppError('OWN_HOURS');
  if (isClosing && body.reason === '') throw new AppError('LEAVING_REASON_MISSING');
  await assertShowable(caller.person, body.reason);
  const left = { at, how: 'list', by: caller.person } as const;
  const leaving = { shift, teamName: team.name, person: params.personId, left, reason: body.reason, now };
  const attendance = await depart(community, leaving, (inAt) => {
    // Closed without a time, a forgotten check-out counts until the last moment that may.
    if (body.leftAt === null) return;
    const latest = Math.min(Date.parse(until), Date.parse(now));
    if (Date.parse(at) < Date.parse(inAt) || Date.parse(at) > latest) throw new AppError('LEFT_AT_INVALID');
  });
  return { attendance };
};
