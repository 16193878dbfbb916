import type { Input, Reply } from '../../shared/http/endpoint';
import type { remindVote } from '../../shared/votes/endpoints';
import { assertRemindable } from '../../shared/votes/rules';
import type { Caller } from '../platform/serve';
import { countBallots } from './ballots-store';
import { changeVote } from './change-vote';
import { assertManages } from './rights';
import type { VoteItem } from './store';

/** Notes the reminder; the stream writes to those who have not voted, so nobody waits for WeChat here. */
export async function remindVoteHandler(
  { params }: Input<typeof remindVote>,
  caller: Caller,
): Promise<Reply<typeof remindVote>> {
  const remindedAt = caller.now;
  const decide = async (vote: VoteItem) => {
    await assertManages(caller, vote.electorate);
    assertRemindable(vote, vote.remindedAt, caller.now);
    return { ...vote, remindedAt };
  };
  const vote = await changeVote(caller.community, params.voteId, decide, remindedAt);
  const took = await countBallots(caller.community, vote.voteId);
  return { remindedAt, missing: Math.max(0, (vote.roll?.heads ?? 0) - took) };
}
