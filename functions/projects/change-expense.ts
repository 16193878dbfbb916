import { AppError } from '../../shared/http/errors';
import { isInside } from '../../shared/projects/rights';
import type { Caller } from '../platform/serve';
import { untilSettled } from './change-project';
import { EXPENSE_MOVED, type ExpenseItem, readExpense, saveExpense } from './expenses-store';
import { loadProject, type Scene } from './standing';
import { PROJECT_MOVED } from './store';

export interface ExpenseParams {
  fundId: string;
  projectNo: string;
  expenseId: string;
}
export interface ExpenseScene {
  scene: Scene;
  expense: ExpenseItem;
}

/** An expense with its project and fund; to those outside them it does not exist. */
export async function loadExpense(caller: Caller, params: ExpenseParams): Promise<ExpenseScene> {
  const scene = await loadProject(caller, params);
  const expense = await readExpense(scene.community, params);
  if (!expense || !isInside(scene.standing)) throw new AppError('NOT_FOUND');
  return { scene, expense };
}

/** Load, decide, commit for what changes the expense and nothing else. */
export const changeExpense = (
  caller: Caller,
  params: ExpenseParams,
  decide: (expense: ExpenseItem, scene: Scene) => ExpenseItem | Promise<ExpenseItem>,
): Promise<ExpenseScene> =>
  untilSettled([EXPENSE_MOVED, PROJECT_MOVED], async () => {
    const { scene, expense } = await loadExpense(caller, params);
    const next = await decide(expense, scene);
    if (next === expense) return { scene, expense };
    await saveExpense(scene.community, next, expense);
    return { scene, expense: { ...next, revision: expense.revision + 1 } };
  });
