import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { Moderation } from '../../shared/http/text';
import type { withdrawVote } from '../../shared/votes/endpoints';
import { after } from '../../shared/votes/life';
import { assertWithdrawable } from '../../shared/votes/rules';
import type { Caller } from '../platform/serve';
import { changeVote } from './change-vote';
import { detailOf } from './detail';
import { checkWords } from './draft';
import { assertManages } from './rights';
import type { VoteItem } from './store';

/**
 * The reason is shown to everyone at once. Where the content check holds it, it waits with the vote until another
 * member sends the same words: the second pair of eyes is the check, also on a day when WeChat does not answer.
 */
export async function withdrawVoteHandler(
  { params, body: { because } }: Input<typeof withdrawVote>,
  caller: Caller,
): Promise<Reply<typeof withdrawVote>> {
  const { now, person } = caller;
  let moderation: Moderation | undefined;
  const vote = await changeVote(caller.community, params.voteId, async (found) => {
    await assertManages(caller, found.electorate);
    assertWithdrawable(found, now);
    const asked = waitingFor(found, because);
    if (!asked || asked === person) {
      moderation ??= await checkWords(because, caller);
      if (moderation === 'held') return asked ? found : { ...found, pendingWithdrawal: { because, by: person } };
    }
    return after(found, 'withdrawn', 'withdrawn', now, { withdrawnBecause: because, pendingWithdrawal: null });
  });
  if (vote.state !== 'withdrawn') throw new AppError('TEXT_HELD');
  return detailOf(vote, caller);
}

/** Who asked for a withdrawal with these very words and waits for another member. */
const waitingFor = ({ pendingWithdrawal }: VoteItem, because: string): string | undefined =>
  pendingWithdrawal?.because === because ? pendingWithdrawal.by : undefined;
