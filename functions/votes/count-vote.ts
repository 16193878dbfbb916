import { addBallots, emptyTally, outcomeOf } from '../../shared/votes/count';
import { after } from '../../shared/votes/life';
import { countsAt } from '../../shared/votes/rules';
import type { Outcome, VoteId } from '../../shared/votes/schema';
import type { CommunityId } from '../platform/identity';
import { ballotPages } from './ballots-store';
import { changeVote } from './change-vote';
import type { VoteItem } from './store';

/**
 * Counts an open vote once its settling time has passed. No ballot can arrive any more then, so counting twice at once
 * gives the same outcome, and only one of them is kept.
 */
export const countVote = (community: CommunityId, voteId: VoteId, now: string): Promise<VoteItem> =>
  changeVote(community, voteId, async (vote) => {
    if (vote.state !== 'open' || now < countsAt(vote)) return vote;
    const counted = { outcome: await outcome(community, vote), pendingWithdrawal: null };
    return after(vote, 'closed', 'closed', vote.closesAt, counted);
  });

async function outcome(community: CommunityId, vote: VoteItem): Promise<Outcome> {
  const tally = emptyTally();
  for await (const page of ballotPages(community, vote.voteId, { consistent: true }))
    addBallots(
      tally,
      page.map((ballot) => ballot.choices),
    );
  return outcomeOf(vote, vote.roll?.heads ?? 0, tally);
}
