import { after } from '../../shared/votes/life';
import { publishesAt } from '../../shared/votes/rules';
import type { VoteId } from '../../shared/votes/schema';
import type { CommunityId } from '../platform/identity';
import { changeVote } from './change-vote';
import type { VoteItem } from './store';

/** Publishes by itself what the committee has not published in time; nothing to do before. */
export const publishOverdue = (community: CommunityId, voteId: VoteId, now: string): Promise<VoteItem> =>
  changeVote(community, voteId, (vote) => {
    if (vote.state !== 'closed' || now < publishesAt(vote)) return vote;
    return after(vote, 'published', 'published', now);
  });
