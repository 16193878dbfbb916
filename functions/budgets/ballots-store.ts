import * as z from 'zod';
import { Mark, type RoundId } from '../../shared/budgets/schema';
import { putInBox } from '../platform/ballot-box';
import type { CommunityId } from '../platform/identity';
import { countItems, get, list } from '../platform/table';
import { roundPartition } from './store';

// The ballot box of a round. One item per household or adult's seat, below 1 KB, so that a ballot is one write unit.
//
// Access patterns
//   Cast a ballot: one per household or seat | put | COMMUNITY#<c>#BUDGET#<roundId>#BALLOTS | <voterKey> | 1 WCU
//   Change a ballot (version stated) | put | COMMUNITY#<c>#BUDGET#<roundId>#BALLOTS | <voterKey> | 1 WCU
//   A voter's ballot | get | COMMUNITY#<c>#BUDGET#<roundId>#BALLOTS | <voterKey> | 0.5 RCU
//   How many have voted | query | COMMUNITY#<c>#BUDGET#<roundId>#BALLOTS | * | 0.5 RCU per 20 ballots
//   Every ballot, strong, to count | query | COMMUNITY#<c>#BUDGET#<roundId>#BALLOTS | * | 1 RCU per 20 ballots

export const BudgetBallot = z.object({
  voterKey: z.string(),
  marks: z.array(Mark),
  castAt: z.iso.datetime(),
  /** the person who holds the pen */
  by: z.string(),
  version: z.int(),
});
export type BudgetBallot = z.infer<typeof BudgetBallot>;

/** 4,000 ballots are about 800 KB, below DynamoDB's own page of 1 MB. */
const BALLOTS_A_PAGE = 4000;

const partition = (community: CommunityId, roundId: RoundId): string => `${roundPartition(community, roundId)}#BALLOTS`;
const parsed = (item: Record<string, unknown>): BudgetBallot => BudgetBallot.parse({ ...item, voterKey: item.sk });

/** The answer is the ballot that stood in the way, or undefined when it is in. */
export const putBallot = (
  community: CommunityId,
  roundId: RoundId,
  ballot: BudgetBallot,
): Promise<BudgetBallot | undefined> => putInBox(partition(community, roundId), ballot, parsed);

export async function readBallot(
  community: CommunityId,
  roundId: RoundId,
  voterKey: string,
): Promise<BudgetBallot | undefined> {
  const item = await get({ pk: partition(community, roundId), sk: voterKey });
  return item && parsed(item);
}

export const countBallots = (community: CommunityId, roundId: RoundId): Promise<number> =>
  countItems({ pk: partition(community, roundId) });

/** What stands on every ballot, strongly read. Not parsed one by one: the box holds only what `putBallot` put there. */
export async function readAllMarks(community: CommunityId, roundId: RoundId): Promise<Mark[][]> {
  const all: Mark[][] = [];
  let cursor: string | null | undefined;
  do {
    const query = { pk: partition(community, roundId), consistent: true, limit: BALLOTS_A_PAGE };
    const page = await list(query, cursor ?? undefined);
    all.push(...page.items.map((item) => (item as Pick<BudgetBallot, 'marks'>).marks));
    cursor = page.cursor;
  } while (cursor);
  return all;
}
