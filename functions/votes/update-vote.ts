import { isDeepStrictEqual } from 'node:util';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { updateVote } from '../../shared/votes/endpoints';
import { VoteDraft } from '../../shared/votes/schema';
import type { Caller } from '../platform/serve';
import { detailOf } from './detail';
import { checkDraft, checkWords, wordsOf } from './draft';
import { assertManages } from './rights';
import { readVote, saveVote } from './store';

/**
 * An edit states the revision it was made on, and is not tried again over somebody else's: theirs would be overwritten
 * unseen. Sending the same once more, as after a lost reply, finds it done.
 */
export async function updateVoteHandler(
  { params, body }: Input<typeof updateVote>,
  caller: Caller,
): Promise<Reply<typeof updateVote>> {
  const before = await readVote(caller.community, params.voteId, { consistent: true });
  if (!before) throw new AppError('NOT_FOUND');
  await assertManages(caller, before.electorate);
  if (before.state !== 'draft') throw new AppError('VOTE_NOT_DRAFT');
  const { revision, ...draft } = body;
  if (isDeepStrictEqual(VoteDraft.parse(before), draft)) return detailOf(before, caller);
  if (revision !== before.revision) throw new AppError('DRAFT_CHANGED');
  const named = await checkDraft(draft, caller);
  const words = wordsOf(draft);
  // The same words were looked at before, and stay their writer's.
  const rewritten = words !== wordsOf(before);
  const checked = rewritten && { moderation: await checkWords(words, caller), writtenBy: caller.person };
  const vote = await saveVote(caller.community, { ...before, ...draft, ...named, ...checked }, before);
  if (!vote) throw new AppError('DRAFT_CHANGED');
  return detailOf(vote, caller);
}
