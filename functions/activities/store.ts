import * as z from 'zod';
import type { ActivityId } from '../../shared/activities/ids';
import { DEFAULT_NO_SHOW_RULE } from '../../shared/activities/no-shows';
import { Activity, type ActivityState, NoShowRule } from '../../shared/activities/schema';
import type { CommunityId } from '../platform/identity';
import { OUTPACED, putOver } from '../platform/revised';
import { get, list, type Step, transact, write } from '../platform/table';

// Activities as they are planned. Their sessions' seats, entries, lines and lotteries have their own stores.
//
// Access patterns
//   An activity | get | COMMUNITY#<c>#ACTIVITY#<activityId> | ACTIVITY | 0.5 RCU per 4 KB, strong 1
//   Activities of a group (drafts, open, done) | query | byState COMMUNITY#<c>#ACTIVITIES#<group> | <last end>#<activityId> | 0.5 RCU per 4 KB
//   Draft, or change an activity (revision stated), alone or with its sessions | transact | COMMUNITY#<c>#ACTIVITY#<activityId> | ACTIVITY | 2 WCU per KB, and 1 per KB in byState
//   The community's rule for no-shows | get | COMMUNITY#<c> | NO_SHOW_RULE | 0.5 RCU
//   Set the rule | put | COMMUNITY#<c> | NO_SHOW_RULE | 1 WCU

const activityKey = (community: CommunityId, activityId: ActivityId) => ({
  pk: `COMMUNITY#${community}#ACTIVITY#${activityId}`,
  sk: 'ACTIVITY',
});

export type Group = 'drafts' | 'open' | 'done';
export const groupOf = (state: ActivityState): Group => {
  if (state === 'draft') return 'drafts';
  return state === 'open' ? 'open' : 'done';
};

export const lastEnd = (activity: Pick<Activity, 'sessions'>): string =>
  activity.sessions.reduce((last, { endsAt }) => (endsAt > last ? endsAt : last), '');

export async function readActivity(
  community: CommunityId,
  activityId: ActivityId,
  { consistent = false } = {},
): Promise<Activity | undefined> {
  const item = await get(activityKey(community, activityId), { consistent });
  return item && Activity.parse(item);
}

export async function listActivityItems(community: CommunityId, group: Group, limit: number, cursor?: string) {
  const pk = `COMMUNITY#${community}#ACTIVITIES#${group}`;
  const page = await list({ pk, index: 'byState', newestFirst: group !== 'open', limit }, cursor);
  return { activities: page.items.map((item) => Activity.parse(item)), cursor: page.cursor };
}

/** `after` in place of `before` (null: it is new). */
export function putActivity(community: CommunityId, after: Activity, before: Activity | null): Step {
  const Item = {
    ...activityKey(community, after.activityId),
    ...after,
    statePk: `COMMUNITY#${community}#ACTIVITIES#${groupOf(after.state)}`,
    stateSk: `${lastEnd(after)}#${after.activityId}`,
  };
  return { write: putOver(Item, before?.revision ?? 0), onRefused: () => OUTPACED };
}

/** All of it or nothing; false: another write came first, read and decide again. */
export async function commit(steps: Step[]): Promise<boolean> {
  try {
    await transact(steps);
    return true;
  } catch (error) {
    if (error === OUTPACED) return false;
    throw error;
  }
}

const ruleKey = (community: CommunityId) => ({ pk: `COMMUNITY#${community}`, sk: 'NO_SHOW_RULE' });
const RuleItem = z.object({ rule: NoShowRule.nullable() });

export async function readNoShowRule(community: CommunityId): Promise<NoShowRule | null> {
  const item = await get(ruleKey(community));
  return item ? RuleItem.parse(item).rule : DEFAULT_NO_SHOW_RULE;
}

/** The last one to set it is right: there is nothing to lose between two. */
export async function putNoShowRule(community: CommunityId, rule: NoShowRule | null): Promise<void> {
  const Put = { Item: { ...ruleKey(community), rule } };
  await write({ write: { Put }, onRefused: () => OUTPACED });
}
