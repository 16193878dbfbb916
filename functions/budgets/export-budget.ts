import type { exportBudget } from '../../shared/budgets/endpoints';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { Caller } from '../platform/serve';
import { publicRound } from './public';
import { readFile } from './results-store';

const DAY = 'yyyy-mm-dd'.length;

export async function exportBudgetHandler(
  { params }: Input<typeof exportBudget>,
  { now }: Caller,
): Promise<Reply<typeof exportBudget>> {
  const { community, round } = await publicRound(params.roundId, now);
  const text = round.state === 'decided' ? await readFile(community, round.roundId) : undefined;
  if (text === undefined) throw new AppError('BUDGET_NOT_DECIDED');
  return { fileName: `budget-${round.closesAt.slice(0, DAY)}.pb`, text };
}
