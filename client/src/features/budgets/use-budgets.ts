import { listBudgets } from '../../../../shared/budgets/endpoints';
import type { BudgetCard } from '../../../../shared/budgets/schema';
import { useList } from '../../platform/use-list';

const cards = (reply: { budgets: BudgetCard[] }) => reply.budgets;

/** Rounds that run, that are over, or that those who run them are still writing. */
export const useBudgets = (filter: 'live' | 'done' | 'drafts', enabled = true) =>
  useList(listBudgets, { query: { filter } }, cards, enabled);
