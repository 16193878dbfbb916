import type { Fund } from '../../shared/funds/fund';
import { eligible } from '../../shared/projects/approvals';
import { Expense } from '../../shared/projects/expense';
import { isInside, type Standing } from '../../shared/projects/rights';
import type { CommunityId } from '../platform/identity';
import type { Caller } from '../platform/serve';
import type { ExpenseItem } from './expenses-store';
import { matterOfExpense, neededForExpense } from './matter';
import { shownFiles } from './photos';
import type { ProjectItem } from './store';

/** An expense as the caller may see it: payee and receipts are for the project's and the fund's own people. */
export async function shownExpense(
  caller: Caller,
  {
    community,
    fund,
    project,
    standing,
  }: { community: CommunityId; fund: Fund; project: ProjectItem; standing: Standing },
  item: ExpenseItem,
): Promise<Expense> {
  const inside = isInside(standing);
  const asked = item.state === 'asked';
  const need = asked ? neededForExpense(fund, project, item) : null;
  const me = inside ? caller.person : null;
  const able = eligible(fund.managers, matterOfExpense(project, item)).some(({ personId }) => personId === me);
  // Parsing leaves out what is kept for the decision alone.
  return Expense.parse({
    ...item,
    payee: inside ? item.payee : null,
    receiptCount: item.receipts.length,
    receipts: inside ? await shownFiles(community, item.receipts, caller.now) : null,
    approvalsNeeded: need?.by === 'managers' ? need.approvals : null,
    leftOut: inside ? leftOutOf(fund, project, item) : [],
    mine: item.askedBy === me,
    awaitsMe: asked && able && !item.approvals.some(({ personId }) => personId === me),
  });
}

const leftOutOf = ({ managers }: Fund, project: ProjectItem, item: ExpenseItem): string[] => {
  const { conflicted } = matterOfExpense(project, item);
  return managers.flatMap(({ personId, name }) => (personId !== null && conflicted.includes(personId) ? [name] : []));
};

/** Everybody sees what was granted; what waits or was refused is between the project and the fund. */
export const isForAll = ({ state }: ExpenseItem): boolean => state === 'approved' || state === 'paid';
