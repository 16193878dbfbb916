import { after } from '../../shared/votes/life';
import type { VoteId } from '../../shared/votes/schema';
import type { CommunityId } from '../platform/identity';
import { changeVote } from './change-vote';
import type { VoteItem } from './store';

const BECAUSE = {
  VOTE_CLOSED: '到了截止的时间还没有开始，这次表决自动作废，请自管委重新发起。',
  ELECTORATE_EMPTY: '开始时选的范围里已经没有住户，这次表决自动作废，请自管委重新发起。',
} as const;

/** An announced vote that can never open is withdrawn with the reason, so that nobody waits for it. */
export const voidUnopened = (
  community: CommunityId,
  voteId: VoteId,
  now: string,
  why: keyof typeof BECAUSE,
): Promise<VoteItem> =>
  changeVote(community, voteId, (vote) => {
    if (vote.state !== 'announced') return vote;
    return after(vote, 'withdrawn', 'withdrawn', now, { withdrawnBecause: BECAUSE[why], pendingWithdrawal: null });
  });
