import { AppError } from '../../shared/http/errors';
import type { VoteId } from '../../shared/votes/schema';
import type { CommunityId } from '../platform/identity';
import { readVote, saveVote, type VoteItem } from './store';
import { forgetVote } from './vote-cache';

/** Committee members, the schedule and readers may meet on one vote; more than three in a row is a busy moment. */
const TRIES = 3;

/**
 * Load, decide, commit, again from the start when another write came first. `decide` gets the vote as it stands and
 * refuses, or returns the vote as it should be, or the very same vote when there is nothing left to do.
 */
export async function changeVote(
  community: CommunityId,
  voteId: VoteId,
  decide: (vote: VoteItem) => VoteItem | Promise<VoteItem>,
  reminderAt?: string,
): Promise<VoteItem> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const vote = await readVote(community, voteId, { consistent: true });
    if (!vote) throw new AppError('NOT_FOUND');
    const next = await decide(vote);
    if (next === vote) return vote;
    const saved = await saveVote(community, next, vote, reminderAt);
    if (saved) {
      forgetVote(community, voteId);
      return saved;
    }
  }
  throw new AppError('BUSY');
}
