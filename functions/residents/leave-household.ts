import { AppError } from '../../shared/http/errors';
import type { leaveHousehold } from '../../shared/residents/endpoints';
import type { Handle } from '../platform/serve';
import { commitLeave, readHome } from './homes-store';
import { startSession } from './session';

export const leaveHouseholdHandler: Handle<typeof leaveHousehold> = async (
  { params },
  { person, communityOrNone, now },
) => {
  const home = await readHome(person, params.communityId, params.householdId);
  if (!home) throw new AppError('NOT_A_MEMBER');
  await commitLeave(person, home, now);
  return startSession(person, communityOrNone, now);
};
