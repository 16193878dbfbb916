import type { createBudget } from '../../shared/budgets/endpoints';
import type { RoundId } from '../../shared/budgets/schema';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import { fingerprintOf, idOfDraft } from '../platform/drafts';
import type { CommunityId } from '../platform/identity';
import type { Caller } from '../platform/serve';
import { blankRound } from './blank-round';
import { detailOf } from './detail';
import { checkRound, checkWords } from './draft';
import { manages } from './rights';
import { type RoundItem, readRound, saveRound } from './store';

export async function createBudgetHandler(
  { body }: Input<typeof createBudget>,
  caller: Caller,
): Promise<Reply<typeof createBudget>> {
  if (!(await manages(caller))) throw new AppError('FORBIDDEN');
  const { draftId, ...draft } = body;
  const { community, person, now } = caller;
  const named = await checkRound(draft, caller);
  const roundId = idOfDraft(caller, draftId);
  const draftedAs = fingerprintOf(draft);
  const known = await draftedBefore(community, roundId, draftedAs);
  if (known) return detailOf(known, caller);
  const moderation = await checkWords(caller, draft.title, draft.about);
  const blank = blankRound(draft, { ...named, roundId, person, moderation, draftedAs }, now);
  const round = (await saveRound(community, blank, null)) ?? (await draftedBefore(community, roundId, draftedAs));
  if (!round) throw new AppError('BUSY');
  return detailOf(round, caller);
}

/** What the same form made before, whatever became of it since. Another content is not thrown away in silence. */
async function draftedBefore(community: CommunityId, roundId: RoundId, draftedAs: string) {
  const found: RoundItem | undefined = await readRound(community, roundId, { consistent: true });
  if (found && found.draftedAs !== draftedAs) throw new AppError('DRAFT_SAVED_BEFORE', { roundId });
  return found;
}
