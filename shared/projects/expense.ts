import * as z from 'zod';
import { FileId, ShownFile } from '../files/schema';
import { FundId, ProjectNo } from '../funds/ids';
import { LocalDay } from '../http/local-time';
import { Fen } from '../http/money';
import { text } from '../http/text';
import { PersonId } from '../residents/ids';
import { VoteId } from '../votes/schema';
import { ExpenseId } from './ids';
import { Approval } from './schema';

const Instant = z.iso.datetime({ precision: 3 });
/** An invoice and its list of goods, two sides each, with room. */
export const MAX_RECEIPTS = 6;
export const Receipts = z.array(FileId).min(1, '请拍一张票据').max(MAX_RECEIPTS);

/** asked → approved (booked, owed) → paid by the host charity; or refused, or withdrawn. */
export const ExpenseState = z.enum(['asked', 'approved', 'paid', 'refused', 'withdrawn']);
export type ExpenseState = z.infer<typeof ExpenseState>;

export const ExpenseDraft = z.object({
  lineNo: z.int().min(1).max(99),
  what: text(2, 30),
  amountFen: Fen.min(1),
  payee: text(2, 40),
  receipts: Receipts,
  /** why, where it goes beyond what its line was planned for */
  overBecause: text(0, 100),
  /** managers who are family of mine or of the payee: they are left out of this decision */
  relatives: z.array(PersonId).max(15),
});
export type ExpenseDraft = z.infer<typeof ExpenseDraft>;

export const Expense = z.object({
  expenseId: ExpenseId,
  fundId: FundId,
  projectNo: ProjectNo,
  projectTitle: z.string(),
  lineNo: z.int(),
  what: z.string(),
  amountFen: Fen,
  /** null to those outside the project and the fund: it may be a neighbour */
  payee: z.string().nullable(),
  /** how many there are, and to those who may look at them which */
  receiptCount: z.int(),
  receipts: z.array(ShownFile).nullable(),
  overBecause: z.string(),
  /** managers left out of this decision, by name; to the project's and the fund's own people */
  leftOut: z.array(z.string()),
  askedAt: Instant,
  state: ExpenseState,
  approvals: z.array(Approval),
  /** approvals it takes; null: a residents' vote decides, or it is decided */
  approvalsNeeded: z.int().nullable(),
  voteId: VoteId.nullable(),
  because: z.string().nullable(),
  decidedAt: Instant.nullable(),
  paidOn: LocalDay.nullable(),
  /** the caller asked for it */
  mine: z.boolean(),
  /** the caller is a manager who may say yes to it, and has not yet */
  awaitsMe: z.boolean(),
});
export type Expense = z.infer<typeof Expense>;
