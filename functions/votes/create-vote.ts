import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { createVote } from '../../shared/votes/endpoints';
import { after } from '../../shared/votes/life';
import type { VoteId } from '../../shared/votes/schema';
import { fingerprintOf, idOfDraft } from '../platform/drafts';
import type { CommunityId } from '../platform/identity';
import type { Caller } from '../platform/serve';
import { detailOf } from './detail';
import { checkDraft, checkWords, wordsOf } from './draft';
import { readVote, saveVote, type VoteItem } from './store';

export async function createVoteHandler(
  { body }: Input<typeof createVote>,
  caller: Caller,
): Promise<Reply<typeof createVote>> {
  const { draftId, ...draft } = body;
  const { community, person } = caller;
  const named = await checkDraft(draft, caller);
  const voteId = idOfDraft(caller, draftId);
  const draftedAs = fingerprintOf(draft);
  const known = await draftedBefore(community, voteId, draftedAs);
  if (known) return detailOf(known, caller);
  const moderation = await checkWords(wordsOf(draft), caller);
  const blank: VoteItem = {
    ...draft,
    ...named,
    moderation,
    voteId,
    state: 'draft',
    history: [],
    withdrawnBecause: null,
    roll: null,
    outcome: null,
    createdBy: person,
    writtenBy: person,
    announcedBy: null,
    draftedAs,
    remindedAt: null,
    pendingWithdrawal: null,
    revision: 1,
  };
  const saved = await saveVote(community, after(blank, 'draft', 'drafted', caller.now), null);
  const vote = saved ?? (await draftedBefore(community, voteId, draftedAs));
  if (!vote) throw new AppError('BUSY');
  return detailOf(vote, caller);
}

/** What the same form made before, whatever became of it since. Another content is not thrown away in silence. */
async function draftedBefore(community: CommunityId, voteId: VoteId, draftedAs: string): Promise<VoteItem | undefined> {
  const found = await readVote(community, voteId, { consistent: true });
  if (found && found.draftedAs !== draftedAs) throw new AppError('DRAFT_SAVED_BEFORE', { voteId });
  return found;
}
