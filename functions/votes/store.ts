import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { type Group, groupOf, listedAt } from '../../shared/votes/life';
import { Vote, type VoteId } from '../../shared/votes/schema';
import type { CommunityId } from '../platform/identity';
import { get, list, type Step, transact, write } from '../platform/table';
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

/** Raised inside this file only: somebody else's write came first. */
const OUTPACED = new Error('another write came first');
/** The very same write came first: our own, whose answer was lost, so that the SDK sent it again. */
const ALREADY_SAVED = new Error('the same write came first');

function putVote(community: CommunityId, vote: VoteItem, before: VoteItem | null): Step {
  const Item = {
    ...voteKey(community, vote.voteId),
    ...vote,
    statePk: `COMMUNITY#${community}#VOTES#${groupOf(vote.state)}`,
    stateSk: `${listedAt(vote)}#${vote.voteId}`,
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
 * Saves `vote` in place of `before` (null: it is new), moving what is due along with its state, and answers with the
 * vote as it now stands. Undefined: somebody else changed it meanwhile, nothing was written, read and decide again.
 */
export async function saveVote(
  community: CommunityId,
  next: VoteItem,
  before: VoteItem | null,
  reminderAt?: string,
): Promise<VoteItem | undefined> {
  const vote = { ...next, revision: before ? before.revision + 1 : 1 };
  const put = putVote(community, vote, before);
  const alongside = [
    ...dueStepsBetween(community, before, vote),
    ...(reminderAt === undefined ? [] : [putReminder(community, vote.voteId, reminderAt)]),
  ];
  try {
    // A transaction sent again the table knows by its token; of the same one made twice the second comes too late.
    if (alongside.length > 0) await transact([{ ...put, onRefused: () => OUTPACED }, ...alongside]);
    else await write(put);
    return vote;
  } catch (error) {
    if (error === ALREADY_SAVED) return vote;
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
