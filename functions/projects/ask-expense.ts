import type { Input } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { ExpenseDraft } from '../../shared/projects/expense';
import type { askExpense } from '../../shared/projects/expense-endpoints';
import { assertOpen } from '../../shared/projects/life';
import { overBy } from '../../shared/projects/progress';
import { readHead } from '../funds/reads';
import { sha256 } from '../platform/ids';
import type { Caller, Handle } from '../platform/serve';
import type { ExpenseScene } from './change-expense';
import { untilSettled } from './change-project';
import { MAX_EXPENSES, MAX_OPEN_EXPENSES, openExpense } from './counts-store';
import { EXPENSE_MOVED, type ExpenseItem, readExpense, saveExpense } from './expenses-store';
import { matterOfExpense } from './matter';
import { tellAsked } from './messages';
import { attached } from './photos';
import { entryIdOf } from './post';
import { shownExpense } from './shown-expense';
import { loadProject, type Scene } from './standing';
import { PROJECT_MOVED } from './store';
import { lookedAt } from './words';

export const askExpenseHandler: Handle<typeof askExpense> = async ({ params, body }, caller) => {
  const { what, payee, overBecause } = body.expense;
  const { scene, expense } = await askFor(caller, params, body, () => lookedAt(caller, what, payee, overBecause));
  return shownExpense(caller, scene, expense);
};

/** The same form of the same person is the same expense, however often it is sent. `look` may still refuse its words. */
export async function askFor(
  caller: Caller,
  params: { fundId: string; projectNo: string },
  { draftId, expense: draft }: Input<typeof askExpense>['body'],
  look: () => Promise<unknown>,
): Promise<ExpenseScene> {
  const expenseId = entryIdOf('ask', params.fundId, params.projectNo, caller.person, draftId);
  const content = sha256(JSON.stringify(draft));
  const { scene, expense } = await untilSettled([EXPENSE_MOVED, PROJECT_MOVED], async () => {
    const scene = await loadProject(caller, params);
    const known = await readExpense(scene.community, { ...params, expenseId });
    if (known) return { scene, expense: sameOr(known, content) };
    await assertMayAsk(scene, draft);
    await look();
    const expense = await asked(caller, scene, draft, { expenseId, content });
    await saveExpense(scene.community, expense, null, openExpense(scene.community, scene.project, caller.now));
    return { scene, expense };
  });
  if (expense.state === 'asked')
    await tellAsked(scene.fund, matterOfExpense(scene.project, expense), scene.project, expense);
  return { scene, expense };
}

function sameOr(known: ExpenseItem, content: string): ExpenseItem {
  if (known.content !== content) throw new AppError('DRAFT_CHANGED');
  return known;
}

/** What it may ask for: told now so that nobody waits in vain; the approval decides again, in its own write. */
async function assertMayAsk({ community, fund, project, standing }: Scene, draft: ExpenseDraft): Promise<void> {
  if (!standing.applicant && !standing.keeper) throw new AppError('FORBIDDEN');
  assertOpen(project);
  const line = project.lines.find(({ lineNo }) => lineNo === draft.lineNo);
  if (!line) throw new AppError('LINE_UNKNOWN');
  if (overBy(line, draft.amountFen) > 0 && draft.overBecause === '') throw new AppError('OVER_LINE');
  if (project.openExpenses >= MAX_OPEN_EXPENSES || project.expenseCount >= MAX_EXPENSES)
    throw new AppError('TOO_MANY_EXPENSES');
  const managers = new Set(fund.managers.map(({ personId }) => personId));
  if (draft.relatives.some((personId) => !managers.has(personId))) throw new AppError('NOT_A_MANAGER');
  const head = await readHead(community, fund.fundId);
  if (draft.amountFen > (head?.restricted[project.projectNo] ?? 0)) throw new AppError('PROJECT_SHORT');
}

async function asked(
  caller: Caller,
  { project, standing }: Scene,
  { relatives, receipts, ...draft }: ExpenseDraft,
  { expenseId, content }: { expenseId: string; content: string },
): Promise<ExpenseItem> {
  const { person, now } = caller;
  return {
    ...draft,
    receipts: await attached(caller, receipts, standing.keeper),
    expenseId,
    content,
    fundId: project.fundId,
    projectNo: project.projectNo,
    projectTitle: project.title,
    askedAt: now,
    askedBy: person,
    state: 'asked',
    approvals: [],
    conflicts: [...new Set(relatives)].map((personId) => ({ personId, by: person })),
    voteId: null,
    because: null,
    decidedAt: null,
    decidedBy: null,
    paidOn: null,
    paidReference: null,
    paidAt: null,
    revision: 1,
  };
}
