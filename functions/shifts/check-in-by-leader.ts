import type { checkInByLeader } from '../../shared/shifts/attendance-endpoints';
import type { Handle } from '../platform/serve';
import { arrive } from './attending';
import { ledShift } from './led-shift';

export const checkInByLeaderHandler: Handle<typeof checkInByLeader> = async ({ params }, caller) => {
  const { shiftId, personId } = params;
  await ledShift(caller, shiftId);
  const arrived = { at: caller.now, how: 'list', by: caller.person } as const;
  return { attendance: await arrive(caller.community, shiftId, personId, arrived) };
};
