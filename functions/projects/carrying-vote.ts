import { AppError } from '../../shared/http/errors';
import { carries, type VotedOn } from '../../shared/projects/vote';
import type { CommunityId } from '../platform/identity';
import { readVoteNow } from '../votes/reads';

/** Refuses unless the residents' vote that was named carries this money. */
export async function assertCarried(
  community: CommunityId,
  voteId: string | undefined,
  votedOn: VotedOn,
): Promise<void> {
  if (voteId === undefined) throw new AppError('NEEDS_VOTE');
  const vote = await readVoteNow(community, voteId);
  if (!vote || !carries(vote, votedOn)) throw new AppError('VOTE_DOES_NOT_CARRY');
}
