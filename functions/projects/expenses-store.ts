import * as z from 'zod';
import { StoredFile } from '../../shared/files/schema';
import { Expense, type ExpenseState } from '../../shared/projects/expense';
import { PersonId } from '../../shared/residents/ids';
import type { CommunityId } from '../platform/identity';
import { putOver } from '../platform/revised';
import { get, list, listAll, type Step, transact, write } from '../platform/table';
import { MAX_EXPENSES } from './counts-store';
import { ApprovalItem, ConflictItem, projectPartition } from './store';

// Expenses stand with their project. Those that wait, for a yes or for the host charity's payment, are in byState too.
//
// Access patterns
//   An expense, strong | get | COMMUNITY#<c>#FUND#<f>#PROJECT#<no> | EXPENSE#<expenseId> | 1 RCU
//   All expenses of a project | query | COMMUNITY#<c>#FUND#<f>#PROJECT#<no> | EXPENSE#* | 0.5 RCU per 4
//   A fund's expenses that wait, the oldest first | query | byState COMMUNITY#<c>#FUND#<f>#EXPENSES#<state> | <askedAt>#<expenseId> | 0.5 RCU per 4
//   Ask: expense, project, at the first one its card | transact | COMMUNITY#<c>#FUND#<f>#PROJECT#<no>, COMMUNITY#<c>#FUND#<f> | EXPENSE#<expenseId>, PROJECT, PROJECT#<group>#<no> | 2 WCU per KB of each, and 1 per KB in byState
//   A yes that is not the last (revision stated) | put | COMMUNITY#<c>#FUND#<f>#PROJECT#<no> | EXPENSE#<expenseId> | 1 WCU per KB, and again in byState
//   Refuse or withdraw: expense, project | transact | COMMUNITY#<c>#FUND#<f>#PROJECT#<no> | EXPENSE#<expenseId>, PROJECT | 2 WCU per KB of each, and 1 in byState
//   The last yes: a ledger posting with expense, project, card, the fund unchanged | transact | COMMUNITY#<c>#FUND#<f>#PROJECT#<no>, COMMUNITY#<c>#FUND#<f> | EXPENSE#<expenseId>, PROJECT, PROJECT#<group>#<no>, FUND | the posting + 6 WCU + 2 per KB of the project
//   Paid out: a ledger posting with the expense | transact | COMMUNITY#<c>#FUND#<f>#PROJECT#<no> | EXPENSE#<expenseId> | the posting + 2 WCU per KB

/** A fund's keepers see the oldest first; more than this many waiting is no list any more. */
const WAITING_SHOWN = 100;

export const ExpenseItem = Expense.omit({
  receiptCount: true,
  approvalsNeeded: true,
  mine: true,
  awaitsMe: true,
  leftOut: true,
}).extend({
  payee: z.string(),
  receipts: z.array(StoredFile),
  askedBy: PersonId,
  approvals: z.array(ApprovalItem),
  conflicts: z.array(ConflictItem),
  /** what was asked, hashed: the same again is the same */
  content: z.string(),
  decidedBy: PersonId.nullable(),
  /** the host charity's number of the transfer */
  paidReference: z.string().nullable(),
  paidAt: z.string().nullable(),
  revision: z.int(),
});
export type ExpenseItem = z.infer<typeof ExpenseItem>;
type Address = Pick<ExpenseItem, 'fundId' | 'projectNo' | 'expenseId'>;

const expenseKey = (community: CommunityId, { fundId, projectNo, expenseId }: Address) => ({
  pk: projectPartition(community, fundId, projectNo),
  sk: `EXPENSE#${expenseId}`,
});
const waiting = (community: CommunityId, fundId: string, state: ExpenseState): string =>
  `COMMUNITY#${community}#FUND#${fundId}#EXPENSES#${state}`;

export async function readExpense(community: CommunityId, address: Address): Promise<ExpenseItem | undefined> {
  const item = await get(expenseKey(community, address), { consistent: true });
  return item && ExpenseItem.parse(item);
}

/** The newest first. */
export async function readExpenses(community: CommunityId, fundId: string, projectNo: string): Promise<ExpenseItem[]> {
  const items = await listAll({ pk: projectPartition(community, fundId, projectNo), prefix: 'EXPENSE#' }, MAX_EXPENSES);
  return items.map((item) => ExpenseItem.parse(item)).sort((a, b) => b.askedAt.localeCompare(a.askedAt));
}

export async function readWaiting(
  community: CommunityId,
  fundId: string,
  state: 'asked' | 'approved',
): Promise<ExpenseItem[]> {
  const query = { pk: waiting(community, fundId, state), index: 'byState', limit: WAITING_SHOWN } as const;
  return (await list(query)).items.map((item) => ExpenseItem.parse(item));
}

/** Thrown when the expense is no longer as it was read: read and decide again. */
export const EXPENSE_MOVED = new Error('the expense has moved');

/** Puts `next` in place of `before` (null: it is new); refused as EXPENSE_MOVED. */
export function expenseStep(community: CommunityId, next: ExpenseItem, before: ExpenseItem | null): Step {
  const waits = next.state === 'asked' || next.state === 'approved';
  const Item = {
    ...expenseKey(community, next),
    ...next,
    revision: (before?.revision ?? 0) + 1,
    ...(waits && {
      statePk: waiting(community, next.fundId, next.state),
      stateSk: `${next.askedAt}#${next.expenseId}`,
    }),
  };
  return { write: putOver(Item, before?.revision ?? 0), onRefused: () => EXPENSE_MOVED };
}

/** Saves a change of the expense alone, or together with what else stands or falls with it. */
export async function saveExpense(
  community: CommunityId,
  next: ExpenseItem,
  before: ExpenseItem | null,
  alongside: Step[] = [],
): Promise<void> {
  const step = expenseStep(community, next, before);
  await (alongside.length === 0 ? write(step) : transact([step, ...alongside]));
}
