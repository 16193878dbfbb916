import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { type Group, groupOf, listedAt } from '../../shared/budgets/life';
import { Round, type RoundId } from '../../shared/budgets/schema';
import { type CommunityId, storedCommunity } from '../platform/identity';
import { get, type Key, list, type Step, transact, write } from '../platform/table';
import { dueStepsBetween } from './due-store';

// Rounds of participatory budgeting, and the public door that leads from a round's address to its community.
// Candidates, ballots and results have their own stores.
//
// Access patterns
//   A round | get | COMMUNITY#<c>#BUDGET#<roundId> | BUDGET | 0.5 RCU per 4 KB, strong 1
//   Rounds of a group (drafts, live, done) | query | byState COMMUNITY#<c>#BUDGETS#<group> | <closing or last event>#<roundId> | 0.5 RCU per 4 KB
//   Draft a round, with its door | transact | COMMUNITY#<c>#BUDGET#<roundId>, PUBLICBUDGET#<roundId> | BUDGET, PUBLICBUDGET | 2 WCU per KB + 2, and 1 per KB in byState
//   Edit, announce, open, withdraw (revision stated) | transact | COMMUNITY#<c>#BUDGET#<roundId> | BUDGET | 2 WCU per KB + 2 per due item, and 1 to 2 per KB in byState
//   Which community a round belongs to (kept in memory) | get | PUBLICBUDGET#<roundId> | PUBLICBUDGET | 0.5 RCU

/** A round as it is kept: what everyone may see, and who wrote it. Each write states the revision it decided on. */
export const RoundItem = Round.extend({
  createdBy: z.string(),
  /** who last changed its words: held words are announced by somebody else */
  writtenBy: z.string(),
  /** proposals made, those refused included */
  proposals: z.int(),
  /** a withdrawal whose reason the content check held: whoever agrees must not be who asked */
  pendingWithdrawal: z.object({ because: z.string(), by: z.string() }).nullable(),
});
export type RoundItem = z.infer<typeof RoundItem>;

export const roundPartition = (community: CommunityId, roundId: RoundId): string =>
  `COMMUNITY#${community}#BUDGET#${roundId}`;
export const roundKey = (community: CommunityId, roundId: RoundId): Key => ({
  pk: roundPartition(community, roundId),
  sk: 'BUDGET',
});
const doorKey = (roundId: RoundId): Key => ({ pk: `PUBLICBUDGET#${roundId}`, sk: 'PUBLICBUDGET' });

export async function readRound(
  community: CommunityId,
  roundId: RoundId,
  { consistent = false } = {},
): Promise<RoundItem | undefined> {
  const item = await get(roundKey(community, roundId), { consistent });
  return item && RoundItem.parse(item);
}

export async function listRounds(community: CommunityId, group: Group, limit: number, cursor?: string) {
  const pk = `COMMUNITY#${community}#BUDGETS#${group}`;
  const page = await list({ pk, index: 'byState', newestFirst: group !== 'live', limit }, cursor);
  return { rounds: page.items.map((item) => RoundItem.parse(item)), cursor: page.cursor };
}

export async function readDoor(roundId: RoundId): Promise<CommunityId | undefined> {
  const door = await get(doorKey(roundId));
  return door && storedCommunity(door.communityId);
}

/** Somebody else's write came first. */
const OUTPACED = new Error('another write came first');
/** The very same write came first: our own, whose answer was lost, so that the SDK sent it again. */
const ALREADY_SAVED = new Error('the same write came first');

function putRound(community: CommunityId, round: RoundItem, before: RoundItem | null): Step {
  const Item = {
    ...roundKey(community, round.roundId),
    ...round,
    statePk: `COMMUNITY#${community}#BUDGETS#${groupOf(round.state)}`,
    stateSk: `${listedAt(round)}#${round.roundId}`,
  };
  const unchanged = {
    ConditionExpression: '#state = :state AND #revision = :revision',
    ExpressionAttributeNames: { '#state': 'state', '#revision': 'revision' },
    ExpressionAttributeValues: { ':state': before?.state, ':revision': before?.revision },
  };
  const Put = { Item, ...(before ? unchanged : { ConditionExpression: 'attribute_not_exists(pk)' }) };
  return { write: { Put }, onRefused: (found) => (isDeepStrictEqual(found, Item) ? ALREADY_SAVED : OUTPACED) };
}

/**
 * Saves `next` in place of `before` (null: it is new) together with `alongside` and its due work, and answers with the
 * round as it now stands. Undefined: somebody else changed it meanwhile, nothing was written, read and decide again.
 */
export async function saveRound(
  community: CommunityId,
  next: RoundItem,
  before: RoundItem | null,
  alongside: Step[] = [],
): Promise<RoundItem | undefined> {
  const round = { ...next, revision: before ? before.revision + 1 : 1 };
  const steps = [
    ...alongside,
    ...dueStepsBetween(community, before, round),
    ...(before ? [] : [door(community, round)]),
  ];
  const put = putRound(community, round, before);
  try {
    // A transaction sent again the table knows by its token; of the same one made twice the second comes too late.
    if (steps.length > 0) await transact([{ ...put, onRefused: () => OUTPACED }, ...steps]);
    else await write(put);
    return round;
  } catch (error) {
    if (error === ALREADY_SAVED) return round;
    if (error === OUTPACED) return undefined;
    throw error;
  }
}

const door = (community: CommunityId, { roundId }: Pick<Round, 'roundId'>): Step => ({
  write: {
    Put: { Item: { ...doorKey(roundId), communityId: community }, ConditionExpression: 'attribute_not_exists(pk)' },
  },
  onRefused: () => OUTPACED,
});
