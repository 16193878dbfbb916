import { isOnMap } from '../../shared/activities/fair';
import type { planFair } from '../../shared/activities/fair-endpoints';
import { AppError } from '../../shared/http/errors';
import type { Handle } from '../platform/serve';
import { putPlan, readPlan } from './fair-store';
import { fairFor } from './fair-view';
import { checkOrganiserWords } from './organiser-words';
import { assertManages } from './rights';
import { activityOf } from './session-of';

/** The map may shrink only where nobody stands. */
export const planFairHandler: Handle<typeof planFair> = async ({ params, body }, caller) => {
  const activity = await activityOf(caller, params.activityId, 'fair');
  await assertManages(caller, activity);
  const { revision, ...plan } = body;
  const before = await readPlan(caller.community, activity.activityId);
  if ((before?.revision ?? 0) !== revision) throw new AppError('DRAFT_CHANGED');
  const standing = Object.keys(before?.cells ?? {}).map((name) => name.split('_').map(Number) as [number, number]);
  if (standing.some(([row, column]) => !isOnMap(plan, { row, column }))) throw new AppError('STALL_OFF_MAP');
  await checkOrganiserWords(
    caller,
    plan.needs.map(({ label }) => label),
  );
  await putPlan(caller.community, activity.activityId, plan, before);
  return fairFor(caller, activity);
};
