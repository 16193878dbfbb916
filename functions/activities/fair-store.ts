import * as z from 'zod';
import { type Cell, FairPlan } from '../../shared/activities/fair';
import type { ActivityId } from '../../shared/activities/ids';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { get, listAll, type Step, transact, write } from '../platform/table';

// A fair's plan with its map, and what households said they need. Stalls have a store of their own.
//
// Access patterns
//   The plan and the map, strong | get | COMMUNITY#<c>#FAIR#<activityId> | PLAN | 1 RCU
//   Plan (revision stated) | update | COMMUNITY#<c>#FAIR#<activityId> | PLAN | 1 WCU per KB
//   What a household needs | get | COMMUNITY#<c>#FAIR#<activityId> | NEED#<householdId> | 0.5 RCU
//   What all households need | query | COMMUNITY#<c>#FAIR#<activityId> | NEED#* | 0.5 RCU per 40, strong twice that
//   Say what we need (call still open stated) | transact | COMMUNITY#<c>#FAIR#<activityId> | PLAN, NEED#<householdId> | 4 WCU

/** The largest community's households. */
const MAX_HOUSEHOLDS = 20_000;

/** The plan, and on the map which stall stands where: `2_5` is row 2, column 5. */
export const PlanItem = FairPlan.extend({
  revision: z.int(),
  /** how often a need was taken off the list: whoever chose from an older one has to look again */
  removals: z.int().default(0),
  nextNumber: z.int(),
  cells: z.record(z.string(), z.string()),
});
export type PlanItem = z.infer<typeof PlanItem>;

export const fairPartition = (community: CommunityId, activityId: ActivityId): string =>
  `COMMUNITY#${community}#FAIR#${activityId}`;
const planKey = (community: CommunityId, activityId: ActivityId) => ({
  pk: fairPartition(community, activityId),
  sk: 'PLAN',
});
export const cellName = ({ row, column }: Cell): string => `${row}_${column}`;

export async function readPlan(community: CommunityId, activityId: ActivityId): Promise<PlanItem | undefined> {
  const item = await get(planKey(community, activityId), { consistent: true });
  return item && PlanItem.parse(item);
}

/** Saves what the organiser chose in place of what was read; the map and the numbers stay. */
export async function putPlan(
  community: CommunityId,
  activityId: ActivityId,
  plan: FairPlan,
  before: PlanItem | undefined,
  removals: number,
): Promise<PlanItem> {
  const saved = { cells: {}, nextNumber: 1, ...before, ...plan, removals, revision: (before?.revision ?? 0) + 1 };
  const unchanged = {
    ConditionExpression: 'revision = :before',
    ExpressionAttributeValues: { ':before': before?.revision },
  };
  const onlyNew = { ConditionExpression: 'attribute_not_exists(pk)' };
  const Put = { Item: { ...planKey(community, activityId), ...saved }, ...(before ? unchanged : onlyNew) };
  await write({ write: { Put }, onRefused: () => new AppError('DRAFT_CHANGED') });
  return saved;
}

/** The call is open at `now`, and no need has left the list since `plan` was read: part of every write that answers it. */
export const callIsOpen = (
  community: CommunityId,
  activityId: ActivityId,
  { removals }: Pick<PlanItem, 'removals'>,
  now: string,
): Step => ({
  write: {
    ConditionCheck: {
      Key: planKey(community, activityId),
      ConditionExpression: 'callUntil > :now AND removals = :removals',
      ExpressionAttributeValues: { ':now': now, ':removals': removals },
    },
  },
  onRefused: (found) =>
    new AppError(found && PlanItem.parse(found).callUntil > now ? 'FAIR_NEED_UNKNOWN' : 'FAIR_CALL_CLOSED'),
});

/** One change of the map: what leaves a cell and what enters one. Refused where the map is otherwise than thought. */
export function changeMap(
  community: CommunityId,
  activityId: ActivityId,
  stallId: string,
  from: Cell | null,
  to: Cell | null,
): Step {
  const sets = ['revision = revision + :one', ...(to ? ['cells.#to = :stall'] : [])];
  const conditions = [
    ...(from ? ['cells.#from = :stall'] : []),
    ...(to ? ['attribute_not_exists(cells.#to)', '#rows >= :row', '#columns >= :column'] : []),
  ];
  const names = {
    ...(from && { '#from': cellName(from) }),
    ...(to && { '#to': cellName(to), '#rows': 'rows', '#columns': 'columns' }),
  };
  return {
    write: {
      Update: {
        Key: planKey(community, activityId),
        UpdateExpression: `SET ${sets.join(', ')}${from ? ' REMOVE cells.#from' : ''}`,
        ConditionExpression: conditions.join(' AND '),
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: {
          ':one': 1,
          ':stall': stallId,
          ...(to && { ':row': to.row, ':column': to.column }),
        },
      },
    },
    onRefused: () => new AppError('STALL_PLACE_TAKEN'),
  };
}

/** Takes the next number for a stall's sign; refused as `refusal` when somebody else has just taken it. */
export const takeNumber = (community: CommunityId, activityId: ActivityId, number: number, refusal: Error): Step => ({
  write: {
    Update: {
      Key: planKey(community, activityId),
      UpdateExpression: 'SET nextNumber = :next, revision = revision + :one',
      ConditionExpression: 'nextNumber = :number',
      ExpressionAttributeValues: { ':next': number + 1, ':number': number, ':one': 1 },
    },
  },
  onRefused: () => refusal,
});

const Needs = z.object({ needIds: z.array(z.string()) });
const needKey = (community: CommunityId, activityId: ActivityId, householdId: string) => ({
  pk: fairPartition(community, activityId),
  sk: `NEED#${householdId}`,
});

export async function readNeeds(
  community: CommunityId,
  activityId: ActivityId,
  householdId: string,
): Promise<string[]> {
  const item = await get(needKey(community, activityId, householdId));
  return item ? Needs.parse(item).needIds : [];
}

/** Of each household that said something, what it needs; who said it stays in the table. */
export async function readAllNeeds(
  community: CommunityId,
  activityId: ActivityId,
  { consistent = false } = {},
): Promise<string[][]> {
  const query = { pk: fairPartition(community, activityId), prefix: 'NEED#', consistent };
  return (await listAll(query, MAX_HOUSEHOLDS)).map((item) => Needs.parse(item).needIds);
}

/** The last word of a household counts. */
export async function putNeeds(
  community: CommunityId,
  activityId: ActivityId,
  householdId: string,
  needIds: readonly string[],
  plan: PlanItem,
  now: string,
): Promise<void> {
  const Item = { ...needKey(community, activityId, householdId), needIds };
  const put: Step = { write: { Put: { Item } }, onRefused: () => new AppError('BUSY') };
  await transact([callIsOpen(community, activityId, plan, now), put]);
}
