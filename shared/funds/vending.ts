import * as z from 'zod';
import { Fen, SignedFen } from '../http/money';
import { text } from '../http/text';
import type { EntryDraft } from './entry';
import { EntryId, FundId } from './ids';
import { incomeLines } from './lines';

/** A vending machine (自动售卖机), by the number on its plate. */
export const MachineNo = z.string().regex(/^[A-Z0-9]([A-Z0-9-]{0,14}[A-Z0-9])?$/, '编号用大写字母、数字和横线');
export type MachineNo = z.infer<typeof MachineNo>;

/** What part of the payments goes to the fund, as two whole numbers: a tenth is 1/10. */
export const Share = z
  .object({ numerator: z.int().min(1).max(1000), denominator: z.int().min(1).max(1000) })
  .refine(({ numerator, denominator }) => numerator <= denominator, '不能超过全部');
export type Share = z.infer<typeof Share>;

export const MachineForm = z.object({
  /** the fund its share goes to: the one of the community it stands in */
  fundId: FundId,
  place: text(2, 30),
  /** the community it stands in, where one fund house serves several */
  neighbourhood: text(2, 20),
  share: Share,
  /** false: taken away; what it still owes can be imported */
  active: z.boolean(),
});

export const Machine = MachineForm.extend({ machineNo: MachineNo, revision: z.int() });
export type Machine = z.infer<typeof Machine>;

export const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);
export type Month = z.infer<typeof Month>;

/**
 * What a machine owes its fund for one statement. Rounded once, on the statement's sum and not on each sale, and half a
 * fen goes to the fund: a tenth of 5 fen is 1 fen. Exact: a sum below 10^12 times 2,000 is still a safe integer.
 */
export const dueFen = (salesFen: Fen, { numerator, denominator }: Share): Fen =>
  Math.floor((2 * salesFen * numerator + denominator) / (2 * denominator));

/** One machine, one month: what it sold, what it owes, what has arrived at the host charity. */
export const Statement = z.object({
  machineNo: MachineNo,
  month: Month,
  fundId: FundId,
  place: z.string(),
  neighbourhood: z.string(),
  share: Share,
  salesFen: Fen,
  dueFen: Fen,
  /** 0: nothing yet; only what has arrived is in the ledger */
  receivedFen: Fen,
  entryId: EntryId.nullable(),
  /** how often its entry was taken back: each round has an entry of its own */
  round: z.int(),
});
export type Statement = z.infer<typeof Statement>;

/** What arrived beyond what was owed; below 0 what is missing. */
export const differenceFen = ({ receivedFen, dueFen: due }: Pick<Statement, 'receivedFen' | 'dueFen'>): number =>
  receivedFen - due;
export const ShownStatement = Statement.extend({ differenceFen: SignedFen });
export type ShownStatement = z.infer<typeof ShownStatement>;

const shareWords = ({ numerator, denominator }: Share): string =>
  (numerator * 100) % denominator === 0 ? `${(numerator * 100) / denominator}%` : `${numerator}/${denominator}`;

/** The entry of a statement whose money has arrived. Public: it names the machine and its place, no person but who acted. */
export const statementDraft = (
  statement: Statement & { entryId: EntryId },
  fileHash: string,
  by: EntryDraft['by'],
): EntryDraft => ({
  entryId: statement.entryId,
  kind: 'vending',
  title: `自动售卖机 ${Number(statement.month.slice(5))}月捐款`,
  detail: `${statement.neighbourhood} ${statement.place}，${statement.machineNo}，销售额的 ${shareWords(statement.share)}`,
  projectNo: null,
  lines: incomeLines('vending', statement.receivedFen, null),
  evidence: [{ label: '售卖机月度对账单', sha256: fileHash, ref: `${statement.machineNo} ${statement.month}` }],
  by,
  corrects: null,
});
