import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { withdrawVote } from '../../shared/votes/endpoints';
import { after } from '../../shared/votes/life';
import { assertWithdrawable } from '../../shared/votes/rules';
import type { Caller } from '../platform/serve';
import { changeVote } from './change-vote';
import { detailOf } from './detail';
import { checkWords } from './draft';
import { assertManages } from './rights';
import type { VoteItem } from './store';

export async function withdrawVoteHandler(
  { params, body }: Input<typeof withdrawVote>,
  caller: Caller,
): Promise<Reply<typeof withdrawVote>> {
  const allowed = async (vote: VoteItem) => {
    await assertManages(caller, vote.electorate);
    assertWithdrawable(vote, caller.now);
  };
  let checked = false;
  const vote = await changeVote(caller.community, params.voteId, async (found) => {
    await allowed(found);
    // The reason is shown to everyone at once: there is no later moment at which a second member could look at it.
    if (!checked && (await checkWords(body.because, caller)) === 'held') throw new AppError('TEXT_HELD');
    checked = true;
    return after(found, 'withdrawn', 'withdrawn', caller.now, { withdrawnBecause: body.because });
  });
  return detailOf(vote, caller);
}
