import * as z from 'zod';
import { Choice, type VoteId } from '../../shared/votes/schema';
import { putInBox } from '../platform/ballot-box';
import type { CommunityId } from '../platform/identity';
import { countItems, get, list } from '../platform/table';

// The ballot box. One item per voter key, below 1 KB, so that a ballot is one write unit.
//
// Access patterns
//   Cast a ballot: one per voter | put | COMMUNITY#<c>#VOTE#<voteId>#BALLOTS | <voterKey> | 1 WCU
//   Change a ballot (version stated) | put | COMMUNITY#<c>#VOTE#<voteId>#BALLOTS | <voterKey> | 1 WCU
//   A voter's ballot | get | COMMUNITY#<c>#VOTE#<voteId>#BALLOTS | <voterKey> | 0.5 RCU, strong 1
//   How many have voted | query | COMMUNITY#<c>#VOTE#<voteId>#BALLOTS | * | 0.5 RCU per 12 ballots
//   Every ballot, strong, to count | query | COMMUNITY#<c>#VOTE#<voteId>#BALLOTS | * | 1 RCU per 12 ballots

export const Ballot = z.object({
  voterKey: z.string(),
  /** where it was cast from: turnout per building */
  householdId: z.string(),
  choices: z.array(Choice),
  castAt: z.iso.datetime(),
  /** the person who holds the pen */
  by: z.string(),
  channel: z.literal('phone'),
  version: z.int(),
  /** 128 random bits, new with every version */
  nonce: z.string(),
  /** what the public log will hold of it, see receipt.ts */
  leaf: z.string(),
  /** random, of the first version: names the voter's reason without naming the voter */
  reasonId: z.string(),
});
export type Ballot = z.infer<typeof Ballot>;

/** 2,000 ballots are about 600 KB, below DynamoDB's own page of 1 MB. */
const BALLOTS_A_PAGE = 2000;

const partition = (community: CommunityId, voteId: VoteId): string => `COMMUNITY#${community}#VOTE#${voteId}#BALLOTS`;
const parsed = (item: Record<string, unknown>): Ballot => Ballot.parse({ ...item, voterKey: item.sk });

/** The answer is the ballot that stood in the way, or undefined when it is in. */
export const putBallot = (community: CommunityId, voteId: VoteId, ballot: Ballot): Promise<Ballot | undefined> =>
  putInBox(partition(community, voteId), ballot, parsed);

export async function readBallot(
  community: CommunityId,
  voteId: VoteId,
  voterKey: string,
  { consistent = false } = {},
): Promise<Ballot | undefined> {
  const item = await get({ pk: partition(community, voteId), sk: voterKey }, { consistent });
  return item && parsed(item);
}

export const countBallots = (community: CommunityId, voteId: VoteId): Promise<number> =>
  countItems({ pk: partition(community, voteId) });

type Page = { voterKey: string; householdId: string; choices: Choice[]; by: string };
/** Every ballot, page by page. Read without parsing each one: the box holds only what `putBallot` put there. */
export async function* ballotPages(
  community: CommunityId,
  voteId: VoteId,
  { consistent = false } = {},
): AsyncGenerator<Page[]> {
  let cursor: string | null | undefined;
  do {
    const query = { pk: partition(community, voteId), consistent, limit: BALLOTS_A_PAGE };
    const page = await list(query, cursor ?? undefined);
    yield page.items.map((item) => ({ ...(item as Omit<Page, 'voterKey'>), voterKey: item.sk as string }));
    cursor = page.cursor;
  } while (cursor);
}
