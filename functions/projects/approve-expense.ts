import { AppError } from '../../shared/http/errors';
import { type Approval, counted, managerFor } from '../../shared/projects/approvals';
import type { approveExpense } from '../../shared/projects/expense-endpoints';
import { assertOpen } from '../../shared/projects/life';
import { expensePosting } from '../../shared/projects/postings';
import { fundUnchanged } from '../funds/writes';
import type { Caller, Handle } from '../platform/serve';
import { assertCarried } from './carrying-vote';
import { type ExpenseScene, loadExpense } from './change-expense';
import { untilSettled } from './change-project';
import { spend } from './counts-store';
import { EXPENSE_MOVED, type ExpenseItem, expenseStep, saveExpense } from './expenses-store';
import { assertNotOfOneHome, matterOfExpense, neededForExpense } from './matter';
import { tellDecided } from './messages';
import { evidenceOf } from './photos';
import { entryIdOf, postWith } from './post';
import { shownExpense } from './shown-expense';
import { PROJECT_MOVED } from './store';
import { useVote } from './used-votes-store';

export const approveExpenseHandler: Handle<typeof approveExpense> = async ({ params, body }, caller) => {
  const { scene, expense } = await untilSettled([EXPENSE_MOVED, PROJECT_MOVED], async () => {
    const loaded = await loadExpense(caller, params);
    if (saidYes(loaded.expense, caller.person)) return loaded;
    await decide(caller, loaded, body.voteId);
    return loadExpense(caller, params);
  });
  // Two last yeses in the same moment: one books it, the other came too late and says so.
  if (!saidYes(expense, caller.person)) throw new AppError('ALREADY_DECIDED');
  if (expense.state === 'approved')
    await tellDecided('approved', scene.project, expense, expense.decidedAt ?? caller.now);
  return shownExpense(caller, scene, expense);
};

const saidYes = ({ approvals }: ExpenseItem, person: string): boolean =>
  approvals.some(({ personId }) => personId === person);

/** One more yes, or with the last one needed the booking. */
async function decide(caller: Caller, { scene, expense }: ExpenseScene, voteId: string | undefined): Promise<void> {
  const { community, fund, project } = scene;
  const { now, person } = caller;
  const matter = matterOfExpense(project, expense);
  const { name, duty } = managerFor(fund.managers, matter, person);
  if (expense.state !== 'asked') throw new AppError('ALREADY_DECIDED');
  assertOpen(project);
  await assertNotOfOneHome(caller, matter.owners);
  const need = neededForExpense(fund, project, expense);
  const votedOn = { names: [project.title, expense.what], fen: expense.amountFen, fixedAt: expense.askedAt };
  if (need.by === 'vote') await assertCarried(community, voteId, votedOn);
  const yeses = [...expense.approvals, { personId: person, name, duty, at: now }];
  const valid = counted(yeses, fund.managers, matter);
  if (need.by === 'managers' && valid.length < need.approvals)
    return saveExpense(community, { ...expense, approvals: yeses }, expense);
  await book(caller, { scene, expense }, valid, need.by === 'vote' ? (voteId ?? null) : null);
}

/**
 * The ledger posts it with everything the decision relied on in the same transaction: still asked, by the same yeses,
 * the project open and nobody newly left out, the fund's managers and policy as they were, the money there, and the
 * vote that carries it not used for anything else.
 */
async function book(caller: Caller, { scene, expense }: ExpenseScene, valid: Approval[], voteId: string | null) {
  const { community, fund, project } = scene;
  const { fundId, expenseId, what, amountFen: fen, lineNo, receipts } = expense;
  const { now, person } = caller;
  const next: ExpenseItem = {
    ...expense,
    approvals: valid,
    state: 'approved',
    voteId,
    decidedAt: now,
    decidedBy: person,
  };
  const draft = expensePosting(entryIdOf('expense', fundId, expenseId), project, {
    what,
    fen,
    purpose: project.purpose,
    evidence: evidenceOf('票据', receipts),
    by: valid.map(({ name, duty }) => ({ name, duty })),
    voted: voteId !== null,
  });
  const alongside = [
    expenseStep(community, next, expense),
    ...spend(community, project, { lineNo, fen }),
    fundUnchanged(community, fund, () => PROJECT_MOVED),
    ...(voteId === null ? [] : [useVote(community, voteId, expense, { now, moved: EXPENSE_MOVED })]),
  ];
  await postWith(community, fundId, draft, now, alongside, EXPENSE_MOVED);
}
