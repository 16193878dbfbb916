import type { announceBudget } from '../../shared/budgets/endpoints';
import { after } from '../../shared/budgets/life';
import { assertPeriod } from '../../shared/budgets/rules';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { Caller } from '../platform/serve';
import { changeRound } from './change-round';
import { detailOf } from './detail';
import { manages } from './rights';

/** Words the content check held back go out only after a second pair of eyes: the announcer's, not the writer's. */
export async function announceBudgetHandler(
  { params }: Input<typeof announceBudget>,
  caller: Caller,
): Promise<Reply<typeof announceBudget>> {
  if (!(await manages(caller))) throw new AppError('FORBIDDEN');
  const round = await changeRound(caller.community, params.roundId, (draft) => {
    if (draft.state === 'collecting') return undefined;
    if (draft.state !== 'draft') throw new AppError('BUDGET_NOT_DRAFT');
    assertPeriod(draft, caller.now);
    if (draft.moderation === 'held' && draft.writtenBy === caller.person) throw new AppError('TEXT_HELD');
    return { next: after(draft, 'collecting', 'announced', caller.now, { moderation: 'pass' }) };
  });
  return detailOf(round, caller);
}
