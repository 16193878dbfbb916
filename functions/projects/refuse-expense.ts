import { AppError } from '../../shared/http/errors';
import { managerFor } from '../../shared/projects/approvals';
import type { refuseExpense } from '../../shared/projects/expense-endpoints';
import type { Caller, Handle } from '../platform/serve';
import { closeExpenseAs } from './close-expense';
import type { ExpenseItem } from './expenses-store';
import { assertNotOfOneHome, matterOfExpense } from './matter';
import { tellDecided } from './messages';
import { shownExpense } from './shown-expense';
import type { Scene } from './standing';
import { assertShowable } from './words';

export const refuseExpenseHandler: Handle<typeof refuseExpense> = async ({ params, body }, caller) => {
  await assertShowable(caller, body.because);
  const end = { state: 'refused', because: body.because } as const;
  const { scene, expense } = await closeExpenseAs(caller, params, end, assertMayRefuse);
  await tellDecided('refused', scene.project, expense, expense.decidedAt ?? caller.now);
  return shownExpense(caller, scene, expense);
};

/** A no, like a yes, is nobody's to say about their own or their family's. Keepers may say it too: it moves no money. */
async function assertMayRefuse(
  caller: Caller,
  { fund, project, standing }: Scene,
  expense: ExpenseItem,
): Promise<void> {
  const matter = matterOfExpense(project, expense);
  if (matter.owners.includes(caller.person)) throw new AppError('OWN_MONEY');
  if (!standing.keeper) managerFor(fund.managers, matter, caller.person);
  await assertNotOfOneHome(caller, matter.owners);
}
