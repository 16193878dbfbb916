import { droppedNeeds, isOnMap, type Need, spokenFor } from '../../shared/activities/fair';
import type { planFair } from '../../shared/activities/fair-endpoints';
import type { ActivityId } from '../../shared/activities/ids';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import type { Handle } from '../platform/serve';
import { putPlan, readAllNeeds, readPlan } from './fair-store';
import { fairFor, forgetWishes } from './fair-view';
import { checkOrganiserWords } from './organiser-words';
import { assertManages } from './rights';
import { activityOf } from './session-of';
import { readStalls } from './stalls-store';

/** The map may shrink only where nobody stands, and the list of needs only by what nobody asked for. */
export const planFairHandler: Handle<typeof planFair> = async ({ params, body }, caller) => {
  const activity = await activityOf(caller, params.activityId, 'fair');
  await assertManages(caller, activity);
  const { community } = caller;
  const { activityId } = activity;
  const { revision, ...plan } = body;
  const before = await readPlan(community, activityId);
  if ((before?.revision ?? 0) !== revision) throw new AppError('DRAFT_CHANGED');
  const standing = Object.keys(before?.cells ?? {}).map((name) => name.split('_').map(Number) as [number, number]);
  if (standing.some(([row, column]) => !isOnMap(plan, { row, column }))) throw new AppError('STALL_OFF_MAP');
  const dropped = droppedNeeds(before?.needs ?? [], plan.needs);
  await assertNobodyAsks(community, activityId, dropped);
  await checkOrganiserWords(
    caller,
    plan.needs.map(({ label }) => label),
  );
  const removals = (before?.removals ?? 0) + (dropped.length > 0 ? 1 : 0);
  const saved = await putPlan(community, activityId, plan, before, removals);
  try {
    // From here on everybody chooses from the new list; somebody may have asked while it was being written.
    await assertNobodyAsks(community, activityId, dropped);
  } catch (error) {
    if (before) await putPlan(community, activityId, { ...plan, needs: before.needs }, saved, removals);
    throw error;
  }
  forgetWishes(community, activityId);
  return fairFor(caller, activity);
};

async function assertNobodyAsks(community: CommunityId, activityId: ActivityId, dropped: readonly Need[]) {
  if (dropped.length === 0) return;
  const [wishes, stalls] = await Promise.all([
    readAllNeeds(community, activityId, { consistent: true }),
    readStalls(community, activityId, { consistent: true }),
  ]);
  const needs = spokenFor(dropped, wishes, stalls);
  if (needs.length > 0) throw new AppError('FAIR_NEED_SPOKEN_FOR', { needs });
}
