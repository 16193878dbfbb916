import type { openBudget } from '../../shared/budgets/endpoints';
import { after } from '../../shared/budgets/life';
import { assertCollecting, assertPeriod, standingOf } from '../../shared/budgets/rules';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { Caller } from '../platform/serve';
import { readCandidates } from './candidates-store';
import { changeRound } from './change-round';
import { detailOf } from './detail';
import { assertFunded } from './draft';
import { manages } from './rights';

/** Freezes the list: a project decided on meanwhile has moved the round's revision, and all is read again. */
export async function openBudgetHandler(
  { params, body }: Input<typeof openBudget>,
  caller: Caller,
): Promise<Reply<typeof openBudget>> {
  const { community, now } = caller;
  if (!(await manages(caller))) throw new AppError('FORBIDDEN');
  const round = await changeRound(community, params.roundId, async (found) => {
    if (found.state === 'open') return undefined;
    if (found.state === 'withdrawn') throw new AppError('BUDGET_WITHDRAWN');
    assertCollecting(found);
    const closesAt = body.closesAt ?? found.closesAt;
    assertPeriod({ closesAt }, now);
    await assertFunded(community, found.fundId, found.totalFen);
    const standing = standingOf(await readCandidates(community, found.roundId, { consistent: true }));
    return { next: after(found, 'open', 'opened', now, { standing, openedAt: now, closesAt }) };
  });
  return detailOf(round, caller);
}
