import type { getBudget } from '../../shared/budgets/endpoints';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { Caller } from '../platform/serve';
import { settled } from './count-round';
import { detailOf, mayRead } from './detail';
import { manages } from './rights';
import { readRound } from './store';

export async function getBudgetHandler(
  { params }: Input<typeof getBudget>,
  caller: Caller,
): Promise<Reply<typeof getBudget>> {
  const found = await readRound(caller.community, params.roundId);
  if (!found || !mayRead(found, await manages(caller))) throw new AppError('NOT_FOUND');
  return detailOf(await settled(caller.community, found, caller.now), caller);
}
