import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { updateVote } from '../../shared/votes/endpoints';
import type { Caller } from '../platform/serve';
import { detailOf } from './detail';
import { checkDraft, checkWords, wordsOf } from './draft';
import { assertManages } from './rights';
import { readVote, saveVote, type VoteItem } from './store';

/** Not tried again over somebody else's edit: they would be overwritten unseen. */
export async function updateVoteHandler(
  { params, body }: Input<typeof updateVote>,
  caller: Caller,
): Promise<Reply<typeof updateVote>> {
  const before = await readVote(caller.community, params.voteId, { consistent: true });
  if (!before) throw new AppError('NOT_FOUND');
  await assertManages(caller, before.electorate);
  if (before.state !== 'draft') throw new AppError('VOTE_NOT_DRAFT');
  const named = await checkDraft(body, caller);
  const words = wordsOf(body);
  // The same words were looked at before, and stay their writer's.
  const rewritten = words !== wordsOf(before);
  const checked = rewritten && { moderation: await checkWords(words, caller), writtenBy: caller.person };
  const vote: VoteItem = { ...before, ...body, ...named, ...checked };
  if (!(await saveVote(caller.community, vote, before))) throw new AppError('DRAFT_CHANGED');
  return detailOf(vote, caller);
}
