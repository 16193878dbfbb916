import type { setActivityStaff } from '../../shared/activities/tickets-endpoints';
import { AppError } from '../../shared/http/errors';
import { inBatches } from '../platform/batches';
import type { Handle } from '../platform/serve';
import { readDisplayName } from '../residents/reads';
import { assertManages } from './rights';
import { activityOf } from './session-of';
import { putStaff } from './staff-store';

/** A tutor sees children's names, so not everybody who runs activities may name one: who started this one, or an admin. */
export const setActivityStaffHandler: Handle<typeof setActivityStaff> = async ({ params, body }, caller) => {
  const activity = await activityOf(caller, params.activityId);
  await assertManages(caller, activity);
  const isAdmin = (await caller.roles()).some(({ role }) => role === 'community_admin');
  if (activity.createdBy !== caller.person && !isAdmin) throw new AppError('FORBIDDEN');
  const staff = await inBatches(body.staff, 8, async ({ personId, as }) => {
    const name = await readDisplayName(personId);
    if (name === null) throw new AppError('NOT_FOUND');
    return { personId, name, as };
  });
  await putStaff(caller.community, activity.activityId, staff);
  return { staff };
};
