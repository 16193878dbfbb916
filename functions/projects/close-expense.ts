import { AppError } from '../../shared/http/errors';
import type { Caller } from '../platform/serve';
import { type ExpenseParams, type ExpenseScene, loadExpense } from './change-expense';
import { untilSettled } from './change-project';
import { closeExpense } from './counts-store';
import { EXPENSE_MOVED, type ExpenseItem, saveExpense } from './expenses-store';
import type { Scene } from './standing';
import { PROJECT_MOVED } from './store';

type End = Pick<ExpenseItem, 'because'> & { state: 'refused' | 'withdrawn' };

/** Ends an expense that waits without booking it; the very same end by the same person again is no error. */
export const closeExpenseAs = (
  caller: Caller,
  params: ExpenseParams,
  end: End,
  assertMay: (caller: Caller, scene: Scene, expense: ExpenseItem) => Promise<void>,
): Promise<ExpenseScene> =>
  untilSettled([EXPENSE_MOVED, PROJECT_MOVED], async () => {
    const { scene, expense } = await loadExpense(caller, params);
    await assertMay(caller, scene, expense);
    const { state, because, decidedBy } = expense;
    if (state === end.state && because === end.because && decidedBy === caller.person) return { scene, expense };
    if (state !== 'asked') throw new AppError('ALREADY_DECIDED');
    const next = { ...expense, ...end, decidedAt: caller.now, decidedBy: caller.person };
    await saveExpense(scene.community, next, expense, [closeExpense(scene.community, scene.project)]);
    return { scene, expense: { ...next, revision: expense.revision + 1 } };
  });
