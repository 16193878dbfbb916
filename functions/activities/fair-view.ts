import type { Stall } from '../../shared/activities/fair';
import type { Fair } from '../../shared/activities/fair-endpoints';
import type { ActivityId } from '../../shared/activities/ids';
import type { Activity } from '../../shared/activities/schema';
import { coverage, suggestStalls } from '../../shared/activities/stall-match';
import type { CommunityId } from '../platform/identity';
import type { Caller } from '../platform/serve';
import { warm } from '../platform/warm';
import { readAllNeeds, readNeeds, readPlan } from './fair-store';
import { manages } from './rights';
import type { StallItem } from './stalls-store';
import { readStalls } from './stalls-store';

/** Counting a community's wishes reads them all; half a minute old is fresh enough for a list of wishes. */
const KEEP_MS = 30_000;
const wishes = warm<string[][]>(20);
/** Whoever has just said what they need sees it counted. */
export const forgetWishes = (community: CommunityId, activityId: ActivityId): void =>
  wishes.forget(`${community}#${activityId}`);

/** A stall as its applicant and the organiser see it. */
export const stallOf = ({ by, activityId, decidedAt, ...stall }: StallItem): Stall => stall;

/** The fair as the caller may see it: applications and contacts to the organiser, and each applicant their own. */
export async function fairFor(caller: Caller, activity: Activity): Promise<Fair> {
  const { community, now } = caller;
  const { activityId, title, place } = activity;
  const [runs, plan, all, wanted, mine] = await Promise.all([
    manages(caller, activity),
    readPlan(community, activityId),
    readStalls(community, activityId),
    wishes.read(`${community}#${activityId}`, Date.parse(now), KEEP_MS, () => readAllNeeds(community, activityId)),
    Promise.all(caller.homes.map(({ householdId }) => readNeeds(community, activityId, householdId))),
  ]);
  const labels = plan?.needs ?? [];
  const asked = labels.map(({ needId }) => ({
    needId,
    households: wanted.filter((needIds) => needIds.includes(needId)).length,
  }));
  const accepted = all.filter(({ state }) => state === 'accepted').sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  const applied = all.filter(({ state }) => state === 'applied');
  const freePlaces = plan ? plan.rows * plan.columns - accepted.length : 0;
  const served = coverage(asked, accepted);
  return {
    activityId,
    title,
    place,
    plan: plan ?? null,
    callOpen: plan !== undefined && activity.state === 'open' && now < plan.callUntil,
    needs: labels.map((need, i) => ({ ...need, households: 0, stallIds: [], ...served[i] })),
    myNeedIds: [...new Set(mine.flat())],
    stalls: accepted.map(stallOf),
    myStalls: all.filter(({ by }) => by === caller.person).map(stallOf),
    desk: runs
      ? { stalls: all.map(stallOf), suggested: suggestStalls(asked, accepted, applied, freePlaces), freePlaces }
      : null,
  };
}
