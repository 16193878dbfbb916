import { after } from '../../shared/votes/life';
import { assertOpenable } from '../../shared/votes/rules';
import type { VoteId } from '../../shared/votes/schema';
import type { CommunityId } from '../platform/identity';
import { changeVote } from './change-vote';
import { freezeRoll } from './freeze';
import type { VoteItem } from './store';

/**
 * Opens an announced vote: freezes the roll, then flips the state in one write that names the roll's hash. Of two
 * openings at once one flips, the other finds the vote open. `allowed` refuses callers without the right.
 */
export const openNow = (
  community: CommunityId,
  voteId: VoteId,
  now: string,
  allowed: (vote: VoteItem) => Promise<void> = async () => {},
): Promise<VoteItem> =>
  changeVote(community, voteId, async (vote) => {
    await allowed(vote);
    if (vote.state === 'open') return vote;
    assertOpenable(vote, now);
    return after(vote, 'open', 'opened', now, { roll: await freezeRoll(community, vote) });
  });
