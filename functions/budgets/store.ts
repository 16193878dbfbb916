import * as z from 'zod';
import { type Group, groupOf, listedAt } from '../../shared/budgets/life';
import { Round, type RoundId } from '../../shared/budgets/schema';
import { type CommunityId, storedCommunity } from '../platform/identity';
import { OUTPACED, putOver, saveOver } from '../platform/revised';
import { get, type Item, type Key, list, type Step } from '../platform/table';
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
  /** fingerprint of the very words and rules it was drafted with; a form sent again is known by it */
  draftedAs: z.string().optional(),
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

const itemOf = (community: CommunityId, round: RoundItem): Item => ({
  ...roundKey(community, round.roundId),
  ...round,
  statePk: `COMMUNITY#${community}#BUDGETS#${groupOf(round.state)}`,
  stateSk: `${listedAt(round)}#${round.roundId}`,
});

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
  const round = { ...next, revision: (before?.revision ?? 0) + 1 };
  const steps = [
    ...alongside,
    ...dueStepsBetween(community, before, round),
    ...(before ? [] : [door(community, round)]),
  ];
  try {
    await saveOver(itemOf(community, round), before?.revision ?? 0, steps);
    return round;
  } catch (error) {
    if (error === OUTPACED) return undefined;
    throw error;
  }
}

const door = (community: CommunityId, { roundId }: Pick<Round, 'roundId'>): Step => ({
  write: putOver({ ...doorKey(roundId), communityId: community }, 0),
  onRefused: () => OUTPACED,
});
