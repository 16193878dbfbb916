import type { Fund } from '../../shared/funds/fund';
import { AppError } from '../../shared/http/errors';
import { eligible, type Matter, type Needed, needed } from '../../shared/projects/approvals';
import type { Caller } from '../platform/serve';
import { readHomesIn } from '../residents/reads';
import type { ExpenseItem } from './expenses-store';
import type { ProjectItem } from './store';

const personsOf = (conflicts: readonly { personId: string }[]): string[] => conflicts.map(({ personId }) => personId);

export const matterOf = (project: ProjectItem): Matter => ({
  owners: [project.applicantId],
  conflicted: personsOf(project.conflicts),
});

/** Whoever is too close to the project is too close to all its expenses. */
export const matterOfExpense = (project: ProjectItem, expense: ExpenseItem): Matter => ({
  owners: [project.applicantId, expense.askedBy],
  conflicted: personsOf([...project.conflicts, ...expense.conflicts]),
});

/**
 * How an expense is decided. Where the residents' vote has carried the project, it has carried its money: an expense
 * above the managers' last band then takes as many of them as that band.
 */
export function neededForExpense(fund: Fund, project: ProjectItem, expense: ExpenseItem): Needed {
  const matter = matterOfExpense(project, expense);
  const last = fund.policy.at(-1);
  const fen = project.voteId !== null && last ? Math.min(expense.amountFen, last.uptoFen) : expense.amountFen;
  const need = needed(fund.policy, fen, fund.managers, matter);
  if (need.by === 'managers' || project.voteId === null) return need;
  const able = eligible(fund.managers, matter).length;
  return able === 0 ? need : { by: 'managers', approvals: able };
}

/** People of one household are family, whether anybody declared it or not. */
export async function assertNotOfOneHome(caller: Caller, owners: readonly string[]): Promise<void> {
  if (caller.homes.length === 0) return;
  const homes = await Promise.all([...new Set(owners)].map((owner) => readHomesIn(caller.community, owner)));
  const theirs = new Set(homes.flat().map(({ householdId }) => householdId));
  if (caller.homes.some(({ householdId }) => theirs.has(householdId))) throw new AppError('RELATIVE_MONEY');
}
