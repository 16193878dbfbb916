import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import { MusterId, MusterPlan } from '../../shared/musters/schema';
import type { CommunityId } from '../platform/identity';
import { get, type Key, listAll, type Step, transact, write } from '../platform/table';

// Emergency plans, and which of them is running now.
//
// Access patterns
//   The plans of a community and the musters they run | query | COMMUNITY#<c>#MUSTERPLANS | * | 0.5 RCU per 4 KB
//   One plan, strong | get | COMMUNITY#<c>#MUSTERPLANS | PLAN#<planId> | 1 RCU per 4 KB
//   Write a plan | put | COMMUNITY#<c>#MUSTERPLANS | PLAN#<planId> | 1 WCU per KB
//   Change a plan (revision stated) | put | COMMUNITY#<c>#MUSTERPLANS | PLAN#<planId> | 1 WCU per KB
//   Take a plan away, unless it is running | transact | COMMUNITY#<c>#MUSTERPLANS | PLAN#<planId>, LIVE#<planId> | 2 WCU per KB + 2

/** More plans than a community has dangers. The list is read whole, also by two who add the last one at once. */
export const MAX_PLANS = 20;
const MAX_READ = 100;

const Live = z.object({ planId: z.string(), musterId: MusterId });

const partition = (community: CommunityId): string => `COMMUNITY#${community}#MUSTERPLANS`;
const planKey = (community: CommunityId, planId: string): Key => ({ pk: partition(community), sk: `PLAN#${planId}` });
const liveKey = (community: CommunityId, planId: string): Key => ({ pk: partition(community), sk: `LIVE#${planId}` });

export async function readPlans(community: CommunityId): Promise<{ plans: MusterPlan[]; live: Map<string, string> }> {
  const items = await listAll({ pk: partition(community) }, MAX_READ);
  const ofKind = (prefix: string) => items.filter((item) => String(item.sk).startsWith(prefix));
  const live = ofKind('LIVE#').map((item) => Live.parse(item));
  return {
    plans: ofKind('PLAN#').map((item) => MusterPlan.parse(item)),
    live: new Map(live.map(({ planId, musterId }) => [planId, musterId])),
  };
}

export async function readPlan(community: CommunityId, planId: string): Promise<MusterPlan> {
  const item = await get(planKey(community, planId), { consistent: true });
  if (!item) throw new AppError('NOT_FOUND');
  return MusterPlan.parse(item);
}

/** `before`: the revision the change was made on; null: it is new. */
export async function putPlan(community: CommunityId, plan: MusterPlan, before: number | null): Promise<void> {
  const unchanged = {
    ConditionExpression: 'revision = :before',
    ExpressionAttributeValues: { ':before': before },
  };
  await write({
    write: {
      Put: {
        Item: { ...planKey(community, plan.planId), ...plan },
        ...(before === null ? { ConditionExpression: 'attribute_not_exists(pk)' } : unchanged),
      },
    },
    onRefused: (found) => new AppError(found ? 'PLAN_CHANGED' : 'NOT_FOUND'),
  });
}

export async function removePlan(community: CommunityId, planId: string): Promise<void> {
  await transact([
    {
      write: {
        ConditionCheck: { Key: liveKey(community, planId), ConditionExpression: 'attribute_not_exists(pk)' },
      },
      onRefused: (found) => new AppError('MUSTER_RUNNING', { musterId: found?.musterId }),
    },
    {
      write: { Delete: { Key: planKey(community, planId), ConditionExpression: 'attribute_exists(pk)' } },
      onRefused: () => new AppError('NOT_FOUND'),
    },
  ]);
}

/** The plan is still the one whose people were read. */
export const planStands = (community: CommunityId, plan: Pick<MusterPlan, 'planId' | 'revision'>): Step => ({
  write: {
    ConditionCheck: {
      Key: planKey(community, plan.planId),
      ConditionExpression: 'revision = :revision',
      ExpressionAttributeValues: { ':revision': plan.revision },
    },
  },
  onRefused: () => new AppError('PLAN_CHANGED'),
});

/** One running muster per plan: who taps second is led to the first. */
export const beginRunning = (community: CommunityId, planId: string, musterId: string): Step => ({
  write: {
    Put: {
      Item: { ...liveKey(community, planId), planId, musterId },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  onRefused: (found) => new AppError('MUSTER_RUNNING', { musterId: found?.musterId }),
});

export const endRunning = (community: CommunityId, planId: string, musterId: string): Step => ({
  write: {
    Delete: {
      Key: liveKey(community, planId),
      ConditionExpression: 'attribute_not_exists(pk) OR musterId = :muster',
      ExpressionAttributeValues: { ':muster': musterId },
    },
  },
  onRefused: () => new AppError('MUSTER_OVER'),
});
