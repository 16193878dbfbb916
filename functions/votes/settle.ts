import { AppError } from '../../shared/http/errors';
import { countsAt, publishesAt } from '../../shared/votes/rules';
import type { CommunityId } from '../platform/identity';
import { countVote } from './count-vote';
import { publishOverdue } from './publishing';
import type { VoteItem } from './store';

/** What time has done to a vote that nobody has noted yet: the first reader settles it, late schedule or not. */
export async function settled(community: CommunityId, found: VoteItem, now: string): Promise<VoteItem> {
  let vote = found;
  try {
    if (vote.state === 'open' && now >= countsAt(vote)) vote = await countVote(community, vote.voteId, now);
    if (vote.state === 'closed' && now >= publishesAt(vote)) vote = await publishOverdue(community, vote.voteId, now);
  } catch (error) {
    // A whole neighbourhood opens the page when a vote ends: those who find the box busy see it as not yet counted.
    if (!(error instanceof AppError && error.code === 'BUSY')) throw error;
  }
  return vote;
}
