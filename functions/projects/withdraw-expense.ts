import { AppError } from '../../shared/http/errors';
import type { withdrawExpense } from '../../shared/projects/expense-endpoints';
import type { Handle } from '../platform/serve';
import { closeExpenseAs } from './close-expense';
import { shownExpense } from './shown-expense';

export const withdrawExpenseHandler: Handle<typeof withdrawExpense> = async ({ params }, caller) => {
  const end = { state: 'withdrawn', because: null } as const;
  const { scene, expense } = await closeExpenseAs(caller, params, end, async ({ person }, _, { askedBy }) => {
    if (askedBy !== person) throw new AppError('FORBIDDEN');
  });
  return shownExpense(caller, scene, expense);
};
