import * as z from 'zod';
import { FileId } from '../files/schema';
import { FundId, ProjectNo } from '../funds/ids';
import { DraftId } from '../http/draft-id';
import { endpoint } from '../http/endpoint';
import { LocalDay } from '../http/local-time';
import { text } from '../http/text';
import { VoteId } from '../votes/schema';
import { Expense, ExpenseDraft, MAX_RECEIPTS } from './expense';
import { ExpenseId } from './ids';

const project = z.object({ fundId: FundId, projectNo: ProjectNo });
const params = project.extend({ expenseId: ExpenseId });
const because = text(2, 100);

export const askExpense = endpoint({
  name: 'askExpense',
  summary: 'Ask for money of a running project to be paid out, with photos of the receipts',
  method: 'POST',
  path: '/funds/{fundId}/projects/{projectNo}/expenses',
  access: 'resident',
  params: project,
  body: z.object({ draftId: DraftId, expense: ExpenseDraft }),
  reply: Expense,
  errors: [
    'NOT_FOUND',
    'FORBIDDEN',
    'PROJECT_STATE',
    'LINE_UNKNOWN',
    'OVER_LINE',
    'PROJECT_SHORT',
    'TOO_MANY_EXPENSES',
    'NOT_A_MANAGER',
    'FILE_NOT_ARRIVED',
    'DRAFT_CHANGED',
    'TEXT_RISKY',
  ],
});

export const approveExpense = endpoint({
  name: 'approveExpense',
  summary: 'A manager’s yes to an expense; the last one needed books it, once, and never beyond what is there',
  method: 'POST',
  path: '/funds/{fundId}/projects/{projectNo}/expenses/{expenseId}/approvals',
  access: 'resident',
  params,
  body: z.object({ voteId: VoteId.optional() }),
  reply: Expense,
  errors: [
    'NOT_FOUND',
    'ALREADY_DECIDED',
    'PROJECT_STATE',
    'OWN_MONEY',
    'NOT_A_MANAGER',
    'RELATIVE_MONEY',
    'NEEDS_VOTE',
    'VOTE_DOES_NOT_CARRY',
    'VOTE_USED',
    'FUND_SHORT',
    'PROJECT_SHORT',
  ],
});

export const refuseExpense = endpoint({
  name: 'refuseExpense',
  summary: 'A manager or keeper says no to an expense, with a reason the asker sees',
  method: 'POST',
  path: '/funds/{fundId}/projects/{projectNo}/expenses/{expenseId}/refusal',
  access: 'resident',
  params,
  body: z.object({ because }),
  reply: Expense,
  errors: ['NOT_FOUND', 'ALREADY_DECIDED', 'OWN_MONEY', 'NOT_A_MANAGER', 'RELATIVE_MONEY', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const withdrawExpense = endpoint({
  name: 'withdrawExpense',
  summary: 'Whoever asked for an expense takes it back, until it is decided',
  method: 'POST',
  path: '/funds/{fundId}/projects/{projectNo}/expenses/{expenseId}/withdrawal',
  access: 'resident',
  params,
  reply: Expense,
  errors: ['NOT_FOUND', 'FORBIDDEN', 'ALREADY_DECIDED'],
});

export const markPaid = endpoint({
  name: 'markPaid',
  summary: 'The host charity has paid an approved expense out: when, under which number, with what proof',
  method: 'POST',
  path: '/funds/{fundId}/projects/{projectNo}/expenses/{expenseId}/payment',
  access: ['fund_keeper', 'community_admin'],
  params,
  body: z.object({
    paidOn: LocalDay,
    /** of the transfer, as the host charity's statement has it */
    reference: text(1, 40),
    evidence: z.array(FileId).max(MAX_RECEIPTS),
  }),
  reply: Expense,
  errors: ['NOT_FOUND', 'EXPENSE_NOT_APPROVED', 'ALREADY_DECIDED', 'PAID_ON_INVALID', 'FILE_NOT_ARRIVED'],
});

export const listExpensesToDecide = endpoint({
  name: 'listExpensesToDecide',
  summary: 'Expenses of a fund that wait: for a yes, or approved and not paid out yet; the oldest first',
  method: 'GET',
  path: '/funds/{fundId}/expenses',
  access: 'resident',
  params: z.object({ fundId: FundId }),
  query: z.object({ state: z.enum(['asked', 'approved']).default('asked') }),
  reply: z.object({ expenses: z.array(Expense) }),
  errors: ['NOT_FOUND', 'NOT_A_MANAGER'],
});
