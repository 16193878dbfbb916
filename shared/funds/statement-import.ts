import * as z from 'zod';
import type { CsvRow } from '../http/csv-row';
import { Fen, SignedFen, yuan } from '../http/money';
import { RowError } from '../places/import-schema';
import { fenOfCell, monthOfCell } from './cells';
import { FundId } from './ids';
import { differenceFen, dueFen, type Machine, ShownStatement, type Statement } from './vending';

export const STATEMENT_COLUMNS = ['机器编号', '月份', '销售额', '到账金额'] as const;
export type StatementColumn = (typeof STATEMENT_COLUMNS)[number];
/** A year of a town's machines in one file. */
export const MAX_STATEMENTS = 100;

export const StatementPlan = z.object({
  rows: z.int(),
  errors: z.array(RowError),
  /** what this file brings: new, or now arrived */
  fresh: z.array(ShownStatement),
  /** rows that are in the books already, just so */
  known: z.int(),
  byFund: z.array(
    z.object({ fundId: FundId, machines: z.int(), dueFen: Fen, receivedFen: Fen, differenceFen: SignedFen }),
  ),
  /** fingerprint of what was read in the file; a commit repeats it, so nobody commits what they did not see */
  planHash: z.string(),
  committed: z.boolean(),
});
export type StatementPlan = z.infer<typeof StatementPlan>;

type Row = CsvRow<StatementColumn>;
type Read = { statement: Statement } | { errors: RowError[] };

export const statementKey = ({ machineNo, month }: Pick<Statement, 'machineNo' | 'month'>): string =>
  `${month}#${machineNo}`;
export const machineNoOfCell = (cell: string): string => cell.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

function readRow({ line, cells }: Row, machines: ReadonlyMap<string, Machine>, thisMonth: string): Read {
  const errors: RowError[] = [];
  const wrong = (column: StatementColumn, reason: string) => errors.push({ line, column, reason });
  const machine = machines.get(machineNoOfCell(cells.机器编号));
  if (!machine) wrong('机器编号', '登记的机器里没有这个编号，请核对或先登记');
  const month = monthOfCell(cells.月份);
  if (!month) wrong('月份', '月份要写成 2026-10 这样');
  else if (month >= thisMonth) wrong('月份', '这个月还没有过完，过完再导入');
  const salesFen = fenOfCell(cells.销售额);
  if (salesFen === null) wrong('销售额', '金额要写成 1234.50 这样，最多两位小数');
  // Nothing written means nothing has arrived yet; that is to be seen, not to be guessed.
  const receivedFen = cells.到账金额.trim() === '' ? 0 : fenOfCell(cells.到账金额);
  if (receivedFen === null) wrong('到账金额', '金额要写成 1234.50 这样；还没到账就空着');
  if (!machine || !month || salesFen === null || receivedFen === null || errors.length > 0) return { errors };
  const { machineNo, fundId, place, neighbourhood, share } = machine;
  const due = dueFen(salesFen, share);
  const facts = { machineNo, month, fundId, place, neighbourhood, share, salesFen, dueFen: due, receivedFen };
  return { statement: { ...facts, entryId: null, round: 0 } };
}

/** In the books, that is posted, with other figures than the file's: it must be taken back first. */
function conflict(known: Statement, read: Statement): string | undefined {
  if (known.entryId === null || isSame(known, read)) return undefined;
  const figures = `销售额 ${yuan(known.salesFen)}、到账 ${yuan(known.receivedFen)}`;
  return `这台机器这个月已经入账（${figures}），和这一行不一样；要改请先把那一笔冲正`;
}
const isSame = (a: Statement, b: Statement): boolean => a.salesFen === b.salesFen && a.receivedFen === b.receivedFen;

export interface PlannedStatements {
  plan: Omit<StatementPlan, 'planHash' | 'committed'>;
  /** to be written, each with the statement that stood in its place */
  writes: { after: Statement; before: Statement | undefined }[];
}

/** What a file of monthly statements means for the books as they stand; writes nothing. `thisMonth`: 2026-11 */
export function planStatements(
  rows: readonly Row[],
  machines: readonly Machine[],
  known: ReadonlyMap<string, Statement>,
  thisMonth: string,
): PlannedStatements {
  const byNo = new Map(machines.map((machine) => [machine.machineNo, machine]));
  const seen = new Map<string, number>();
  const errors: RowError[] = [];
  const writes: PlannedStatements['writes'] = [];
  let same = 0;
  for (const row of rows) {
    const read = readRow(row, byNo, thisMonth);
    if ('errors' in read) {
      errors.push(...read.errors);
      continue;
    }
    const key = statementKey(read.statement);
    const twice = seen.get(key);
    const before = known.get(key);
    const reason =
      twice === undefined
        ? before && conflict(before, read.statement)
        : `和第 ${twice} 行是同一台机器的同一个月，请只留一行`;
    seen.set(key, twice ?? row.line);
    if (reason) errors.push({ line: row.line, column: '机器编号', reason });
    else if (before && isSame(before, read.statement)) same++;
    else writes.push({ after: { ...read.statement, round: before?.round ?? 0 }, before });
  }
  const fresh = writes.map(({ after }) => ({ ...after, differenceFen: differenceFen(after) }));
  return { plan: { rows: rows.length, errors, fresh, known: same, byFund: sumByFund(fresh) }, writes };
}

export function sumByFund(statements: readonly ShownStatement[]): StatementPlan['byFund'] {
  const sums = new Map<string, StatementPlan['byFund'][number]>();
  for (const { fundId, dueFen: due, receivedFen, differenceFen: difference } of statements) {
    const sum = sums.get(fundId) ?? { fundId, machines: 0, dueFen: 0, receivedFen: 0, differenceFen: 0 };
    sums.set(fundId, {
      fundId,
      machines: sum.machines + 1,
      dueFen: sum.dueFen + due,
      receivedFen: sum.receivedFen + receivedFen,
      differenceFen: sum.differenceFen + difference,
    });
  }
  return [...sums.values()];
}
