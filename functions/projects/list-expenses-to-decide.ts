import { AppError } from '../../shared/http/errors';
import type { listExpensesToDecide } from '../../shared/projects/expense-endpoints';
import { isInside } from '../../shared/projects/rights';
import { readFund } from '../funds/reads';
import { inBatches } from '../platform/batches';
import type { Handle } from '../platform/serve';
import { readWaiting } from './expenses-store';
import { shownExpense } from './shown-expense';
import { standingOf } from './standing';
import { readProject } from './store';

const AT_ONCE = 10;

export const listExpensesToDecideHandler: Handle<typeof listExpensesToDecide> = async ({ params, query }, caller) => {
  const { community } = caller;
  const { fundId } = params;
  const fund = await readFund(community, fundId);
  if (!fund) throw new AppError('NOT_FOUND');
  const standing = await standingOf(caller, community, fund, null);
  if (!isInside(standing)) throw new AppError('NOT_A_MANAGER');
  const items = await readWaiting(community, fundId, query.state);
  const numbers = [...new Set(items.map(({ projectNo }) => projectNo))];
  const read = await inBatches(numbers, AT_ONCE, (projectNo) => readProject(community, fundId, projectNo));
  const projects = new Map(read.flatMap((one) => (one ? [[one.projectNo, one] as const] : [])));
  const shown = await inBatches(items, AT_ONCE, async (item) => {
    const project = projects.get(item.projectNo);
    return project ? [await shownExpense(caller, { community, fund, project, standing }, item)] : [];
  });
  return { expenses: shown.flat() };
};
