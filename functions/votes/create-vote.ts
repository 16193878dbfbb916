import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { createVote } from '../../shared/votes/endpoints';
import { after } from '../../shared/votes/life';
import { newId } from '../platform/ids';
import type { Caller } from '../platform/serve';
import { detailOf } from './detail';
import { checkDraft, checkWords, wordsOf } from './draft';
import { saveVote, type VoteItem } from './store';

export async function createVoteHandler(
  { body }: Input<typeof createVote>,
  caller: Caller,
): Promise<Reply<typeof createVote>> {
  const named = await checkDraft(body, caller);
  const moderation = await checkWords(wordsOf(body), caller);
  const blank: VoteItem = {
    ...body,
    ...named,
    moderation,
    voteId: newId(caller.now),
    state: 'draft',
    history: [],
    withdrawnBecause: null,
    roll: null,
    outcome: null,
    createdBy: caller.person,
    writtenBy: caller.person,
    announcedBy: null,
    remindedAt: null,
    pendingWithdrawal: null,
    revision: 1,
  };
  const vote = await saveVote(caller.community, after(blank, 'draft', 'drafted', caller.now), null);
  if (!vote) throw new AppError('BUSY');
  return detailOf(vote, caller);
}
