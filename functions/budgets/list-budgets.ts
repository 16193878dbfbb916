import type { listBudgets } from '../../shared/budgets/endpoints';
import { groupOf } from '../../shared/budgets/life';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { Caller } from '../platform/serve';
import { settled } from './count-round';
import { mayRead } from './detail';
import { manages } from './rights';
import { listRounds } from './store';

const ROUNDS_A_PAGE = 20;

export async function listBudgetsHandler(
  { query }: Input<typeof listBudgets>,
  caller: Caller,
): Promise<Reply<typeof listBudgets>> {
  const runs = query.filter === 'drafts' && (await manages(caller));
  if (query.filter === 'drafts' && !runs) throw new AppError('FORBIDDEN');
  const page = await listRounds(caller.community, query.filter, ROUNDS_A_PAGE, query.cursor);
  const shown = page.rounds.filter((round) => mayRead(round, runs));
  const current = await Promise.all(shown.map((round) => settled(caller.community, round, caller.now)));
  // The index may lag a moment behind: what has just moved on to another list is not shown in this one.
  const budgets = current
    .filter(({ state }) => groupOf(state) === query.filter)
    .map((round) => ({ ...round, standing: round.standing.length }));
  return { budgets, cursor: page.cursor };
}
