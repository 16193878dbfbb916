import { isDeepStrictEqual } from 'node:util';
import type { updateBudget } from '../../shared/budgets/endpoints';
import { RoundDraft } from '../../shared/budgets/schema';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { Caller } from '../platform/serve';
import { detailOf } from './detail';
import { checkRound, checkWords } from './draft';
import { manages } from './rights';
import { readRound, saveRound } from './store';

/** An edit is not tried again over somebody else's: theirs would be overwritten unseen. Sent twice, it is found done. */
export async function updateBudgetHandler(
  { params, body }: Input<typeof updateBudget>,
  caller: Caller,
): Promise<Reply<typeof updateBudget>> {
  if (!(await manages(caller))) throw new AppError('FORBIDDEN');
  const before = await readRound(caller.community, params.roundId, { consistent: true });
  if (!before) throw new AppError('NOT_FOUND');
  if (before.state !== 'draft') throw new AppError('BUDGET_NOT_DRAFT');
  const { revision, ...draft } = body;
  if (isDeepStrictEqual(RoundDraft.parse(before), draft)) return detailOf(before, caller);
  if (revision !== before.revision) throw new AppError('BUDGET_CHANGED');
  const named = await checkRound(draft, caller);
  // The same words were looked at before, and stay their writer's.
  const rewritten = draft.title !== before.title || draft.about !== before.about;
  const checked = rewritten && {
    moderation: await checkWords(caller, draft.title, draft.about),
    writtenBy: caller.person,
  };
  const round = await saveRound(caller.community, { ...before, ...draft, ...named, ...checked }, before);
  if (!round) throw new AppError('BUDGET_CHANGED');
  return detailOf(round, caller);
}
