import { AppError } from '../../shared/http/errors';
import type { VoteId } from '../../shared/votes/schema';
import type { CommunityId } from '../platform/identity';
import { warm } from '../platform/warm';
import { readVote, type VoteItem } from './store';

/**
 * Nothing about an open vote can change but its end by withdrawal, and a withdrawn vote's ballots are never counted:
 * so a ballot arriving some seconds after a withdrawal does no harm, and a warm function need not read the vote.
 */
const KEEP_MS = 5000;
const open = warm<VoteItem>(200);
const keyOf = (community: CommunityId, voteId: VoteId): string => `${community}#${voteId}`;

/** The vote as a ballot meets it: kept for some seconds while it is open, read otherwise. */
export async function voteForBallot(community: CommunityId, voteId: VoteId, now: string): Promise<VoteItem> {
  const key = keyOf(community, voteId);
  const vote = await open.read(key, Date.parse(now), KEEP_MS, async () => {
    const found = await readVote(community, voteId);
    if (!found) throw new AppError('NOT_FOUND');
    return found;
  });
  if (vote.state !== 'open') open.forget(key);
  return vote;
}

export const forgetVote = (community: CommunityId, voteId: VoteId): void => open.forget(keyOf(community, voteId));
