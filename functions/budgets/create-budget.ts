import type { createBudget } from '../../shared/budgets/endpoints';
import { after } from '../../shared/budgets/life';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import { newId } from '../platform/ids';
import type { Caller } from '../platform/serve';
import { detailOf } from './detail';
import { checkRound, checkWords } from './draft';
import { manages } from './rights';
import { type RoundItem, saveRound } from './store';

export async function createBudgetHandler(
  { body }: Input<typeof createBudget>,
  caller: Caller,
): Promise<Reply<typeof createBudget>> {
  if (!(await manages(caller))) throw new AppError('FORBIDDEN');
  const named = await checkRound(body, caller);
  const moderation = await checkWords(caller, body.title, body.about);
  const blank: RoundItem = {
    ...body,
    ...named,
    moderation,
    roundId: newId(caller.now),
    state: 'draft',
    revision: 1,
    history: [],
    withdrawnBecause: null,
    openedAt: null,
    standing: [],
    summary: null,
    createdBy: caller.person,
    writtenBy: caller.person,
    proposals: 0,
    pendingWithdrawal: null,
  };
  const round = await saveRound(caller.community, after(blank, 'draft', 'drafted', caller.now), null);
  if (!round) throw new AppError('BUSY');
  return detailOf(round, caller);
}
