import * as z from 'zod';
import { Stall, type StallState } from '../../shared/activities/fair';
import type { ActivityId } from '../../shared/activities/ids';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { get, listAll, type Step, transact } from '../platform/table';
import { callIsOpen, fairPartition, type PlanItem } from './fair-store';

// Stalls of a fair: applied for, decided about, placed on the map.
//
// Access patterns
//   A stall, strong | get | COMMUNITY#<c>#FAIR#<activityId> | STALL#<stallId> | 1 RCU
//   All stalls of a fair | query | COMMUNITY#<c>#FAIR#<activityId> | STALL#* | 0.5 RCU per 8
//   Apply (call still open, not too many) | transact | COMMUNITY#<c>#FAIR#<activityId> | PLAN, STALL#<stallId>, APPLICANT#<p> | 6 WCU
//   Decide, place, withdraw (state and place stated) | transact | COMMUNITY#<c>#FAIR#<activityId> | STALL#<stallId>, PLAN | 4 WCU

export const StallItem = Stall.extend({
  activityId: z.string(),
  by: z.string(),
  /** when it was accepted or declined */
  decidedAt: z.iso.datetime().nullable(),
});
export type StallItem = z.infer<typeof StallItem>;

/** 144 places, and twice as many who would like one. */
const MAX_STALLS = 500;
/** One person may bring a team's stall and their own. */
const MAX_OF_ONE = 5;

export const STALL = 'STALL#';
const stallKey = (community: CommunityId, activityId: ActivityId, stallId: string) => ({
  pk: fairPartition(community, activityId),
  sk: `${STALL}${stallId}`,
});

export async function readStall(
  community: CommunityId,
  activityId: ActivityId,
  stallId: string,
): Promise<StallItem | undefined> {
  const item = await get(stallKey(community, activityId, stallId), { consistent: true });
  return item && StallItem.parse(item);
}

export async function readStalls(
  community: CommunityId,
  activityId: ActivityId,
  { consistent = false } = {},
): Promise<StallItem[]> {
  const query = { pk: fairPartition(community, activityId), prefix: STALL, consistent };
  return (await listAll(query, MAX_STALLS)).map((item) => StallItem.parse(item));
}

/** Raised where the stall is there already: the same application sent again, or one withdrawn before. */
export const STALL_EXISTS = new Error('this stall is there already');

export async function putStall(
  community: CommunityId,
  activityId: ActivityId,
  stall: StallItem,
  plan: PlanItem,
  now: string,
): Promise<void> {
  const fresh: Step = {
    write: {
      Put: {
        Item: { ...stallKey(community, activityId, stall.stallId), ...stall },
        ConditionExpression: 'attribute_not_exists(pk) OR #state = :withdrawn',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':withdrawn': 'withdrawn' },
      },
    },
    onRefused: () => STALL_EXISTS,
  };
  const notTooMany: Step = {
    write: {
      Update: {
        Key: { pk: fairPartition(community, activityId), sk: `APPLICANT#${stall.by}` },
        UpdateExpression: 'ADD stalls :stall',
        ConditionExpression: 'attribute_not_exists(stalls) OR contains(stalls, :id) OR size(stalls) < :most',
        ExpressionAttributeValues: {
          ':stall': new Set([stall.stallId]),
          ':id': stall.stallId,
          ':most': MAX_OF_ONE,
        },
      },
    },
    onRefused: () => new AppError('TOO_MANY_STALLS'),
  };
  await transact([callIsOpen(community, activityId, plan, now), fresh, notTooMany]);
}

/** A stall as it was read becomes another, together with what that means for the map and the numbers. */
export async function changeStall(
  community: CommunityId,
  before: StallItem,
  change: Partial<Pick<StallItem, 'state' | 'number' | 'cell' | 'because' | 'decidedAt'>>,
  alongside: Step[],
): Promise<StallItem> {
  const fields = Object.entries(change);
  const step: Step = {
    write: {
      Update: {
        Key: stallKey(community, before.activityId, before.stallId),
        UpdateExpression: `SET ${fields.map(([name]) => `#${name} = :${name}`).join(', ')}`,
        ConditionExpression: '#state = :was AND #cell = :stood',
        ExpressionAttributeNames: {
          '#state': 'state' satisfies keyof StallItem,
          '#cell': 'cell',
          ...Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
        },
        ExpressionAttributeValues: {
          ':was': before.state satisfies StallState,
          ':stood': before.cell,
          ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
        },
      },
    },
    onRefused: () => new AppError('STALL_STATE'),
  };
  await transact([step, ...alongside]);
  return { ...before, ...change };
}
