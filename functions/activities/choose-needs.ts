import type { chooseNeeds } from '../../shared/activities/fair-endpoints';
import { AppError } from '../../shared/http/errors';
import type { Handle } from '../platform/serve';
import { putNeeds, readPlan } from './fair-store';
import { forgetWishes } from './fair-view';
import { householdFor } from './household';
import { activityOf } from './session-of';

export const chooseNeedsHandler: Handle<typeof chooseNeeds> = async ({ params, body }, caller) => {
  const { householdId } = await householdFor(caller, { householdId: body.householdId });
  const activity = await activityOf(caller, params.activityId, 'fair');
  const { community, now } = caller;
  const plan = await readPlan(community, activity.activityId);
  if (!plan || activity.state !== 'open') throw new AppError('FAIR_CALL_CLOSED');
  const needIds = [...new Set(body.needIds)];
  const known = plan.needs.map(({ needId }) => needId);
  if (!needIds.every((needId) => known.includes(needId))) throw new AppError('FAIR_NEED_UNKNOWN');
  await putNeeds(community, activity.activityId, householdId, needIds, plan, now);
  forgetWishes(community, activity.activityId);
  return { needIds };
};
