import { mayManage } from '../../shared/activities/manage';
import type { Activity } from '../../shared/activities/schema';
import { AppError } from '../../shared/http/errors';
import type { Caller } from '../platform/serve';

type Managed = Pick<Activity, 'audience' | 'createdBy'>;

/** Holds the caller a duty that reaches this activity? */
export const manages = async (caller: Caller, activity: Managed): Promise<boolean> =>
  mayManage(await caller.roles(), activity, caller.person, caller.now);

export async function assertManages(caller: Caller, activity: Managed): Promise<void> {
  if (!(await manages(caller, activity))) throw new AppError('FORBIDDEN');
}
