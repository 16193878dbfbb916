import * as z from 'zod';
import { type Group, groupOf, listedAt } from '../../shared/votes/life';
import { Vote, type VoteId } from '../../shared/votes/schema';
import type { CommunityId } from '../platform/identity';
import { OUTPACED, saveOver } from '../platform/revised';
import { get, type Item, list, type Step } from '../platform/table';
import { dueStepsBetween } from './due-store';

// Votes themselves. Ballots, rolls, reasons and due work have their own stores.
//
// Access patterns
//   A vote | get | COMMUNITY#<c>#VOTE#<voteId> | VOTE | 0.5 RCU per 4 KB, strong 1
//   Votes of a group (drafts, live, done) | query | byState COMMUNITY#<c>#VOTES#<group> | <closing or last event>#<voteId> | 0.5 RCU per 4 KB
//   Draft a vote | put | COMMUNITY#<c>#VOTE#<voteId> | VOTE | 1 WCU per KB, and again in byState
//   Edit a draft (revision stated) | put | COMMUNITY#<c>#VOTE#<voteId> | VOTE | 1 WCU per KB, and again in byState
//   Note a withdrawal that waits for a second member (revision stated) | put | COMMUNITY#<c>#VOTE#<voteId> | VOTE | 1 WCU per KB, and again in byState
//   Announce, open, count, publish, withdraw, with the due work | transact | COMMUNITY#<c>#VOTE#<voteId> | VOTE | 2 WCU per KB + 2 per due item, and 1 to 2 per KB in byState
//   Ask for a reminder, at most one a day | transact | COMMUNITY#<c>#VOTE#<voteId> | REMINDER#<at> | 2 WCU per KB + 2, and 1 per KB in byState

/**
 * A vote as it is kept: what everyone may see, and who wrote and announced it. Its revision grows with every write, and
 * each write states the revision it decided on.
 */
export const VoteItem = Vote.extend({
  createdBy: z.string(),
  /** fingerprint of the very words and rules it was drafted with; a form sent again is known by it */
  draftedAs: z.string().optional(),
  /** who last changed its words: held words are announced by somebody else */
  writtenBy: z.string(),
  announcedBy: z.string().nullable(),
  remindedAt: z.iso.datetime().nullable(),
  /** a withdrawal whose reason the content check held: whoever agrees must not be who asked */
  pendingWithdrawal: z.object({ because: z.string(), by: z.string() }).nullable(),
});
export type VoteItem = z.infer<typeof VoteItem>;

export const votePartition = (community: CommunityId, voteId: VoteId): string =>
  `COMMUNITY#${community}#VOTE#${voteId}`;
const voteKey = (community: CommunityId, voteId: VoteId) => ({ pk: votePartition(community, voteId), sk: 'VOTE' });
export const REMINDER = 'REMINDER#';

export async function readVote(
  community: CommunityId,
  voteId: VoteId,
  { consistent = false } = {},
): Promise<VoteItem | undefined> {
  const item = await get(voteKey(community, voteId), { consistent });
  return item && VoteItem.parse(item);
}

export async function listVoteItems(community: CommunityId, group: Group, limit: number, cursor?: string) {
  const pk = `COMMUNITY#${community}#VOTES#${group}`;
  const page = await list({ pk, index: 'byState', newestFirst: group !== 'live', limit }, cursor);
  return { votes: page.items.map((item) => VoteItem.parse(item)), cursor: page.cursor };
}

const itemOf = (community: CommunityId, vote: VoteItem): Item => ({
  ...voteKey(community, vote.voteId),
  ...vote,
  statePk: `COMMUNITY#${community}#VOTES#${groupOf(vote.state)}`,
  stateSk: `${listedAt(vote)}#${vote.voteId}`,
});

/**
 * Saves `vote` in place of `before` (null: it is new), moving what is due along with its state, and answers with the
 * vote as it now stands. Undefined: somebody else changed it meanwhile, nothing was written, read and decide again.
 */
export async function saveVote(
  community: CommunityId,
  next: VoteItem,
  before: VoteItem | null,
  reminderAt?: string,
): Promise<VoteItem | undefined> {
  const vote = { ...next, revision: (before?.revision ?? 0) + 1 };
  const alongside = [
    ...dueStepsBetween(community, before, vote),
    ...(reminderAt === undefined ? [] : [putReminder(community, vote.voteId, reminderAt)]),
  ];
  try {
    await saveOver(itemOf(community, vote), before?.revision ?? 0, alongside);
    return vote;
  } catch (error) {
    if (error === OUTPACED) return undefined;
    throw error;
  }
}

/** The stream carries it to `on-change`, which writes to those who have not voted. Kept for a month as evidence. */
function putReminder(community: CommunityId, voteId: VoteId, at: string): Step {
  const key = { pk: votePartition(community, voteId), sk: `${REMINDER}${at}` };
  const expiresAtSeconds = Math.floor(Date.parse(at) / 1000) + 30 * 86_400;
  const Item = { ...key, communityId: community, voteId, at, expiresAtSeconds };
  return {
    write: { Put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } },
    onRefused: () => OUTPACED,
  };
}
