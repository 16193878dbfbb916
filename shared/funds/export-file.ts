import * as z from 'zod';
import { csvText } from '../activities/csv';
import { plainYuan } from '../http/money';
import { EntryHash, type HashedEntry, PURPOSE_NAMES, type Purpose } from './entry';
import { Balances } from './head';
import { FundId } from './ids';

/** Where a ledger stands: before the first entry of a file, and after its last. */
export const Standing = Balances.extend({ seq: z.int(), hash: EntryHash });
export type Standing = z.infer<typeof Standing>;

/** The first line of an exported ledger. The rest are its entries, one to a line, as they were hashed. */
export const ExportHeader = z.object({
  format: z.literal('small-stool-ledger/1'),
  fundId: FundId,
  fund: z.string(),
  community: z.string(),
  host: z.string(),
  /** null: the whole ledger */
  year: z.string().nullable(),
  /** some entries by number, of a ledger too long for one file; `from` is where the file before it ends */
  part: z.literal(true).optional(),
  from: Standing,
  to: Standing,
});
export type ExportHeader = z.infer<typeof ExportHeader>;

export interface LedgerFile {
  header: ExportHeader;
  entries: readonly HashedEntry[];
}

export const jsonLines = ({ header, entries }: LedgerFile): string =>
  `${[header, ...entries].map((line) => JSON.stringify(line)).join('\n')}\n`;

const ACCOUNT_NAMES: Record<string, string> = {
  cash: '慈善组织账户',
  in_kind: '实物',
  payable: '已批待付',
  free: '项目备款合计',
  'income:gift': '微信捐款',
  'income:offline': '现金和转账捐款',
  'income:vending': '售卖机分成',
  'income:in_kind': '捐物',
  'income:host_page': '慈善组织页面捐款',
  'income:other': '其他收入',
};

/** An account as residents would call it: 支出·环保 or 第 12 号项目备款 */
export function accountName(account: string): string {
  const [kind, rest = ''] = account.split(':');
  if (kind === 'expense') return `支出·${PURPOSE_NAMES[rest as Purpose]}`;
  if (kind === 'restricted') return `第 ${rest} 号项目备款`;
  return ACCOUNT_NAMES[account] ?? account;
}

const COLUMNS = ['序号', '时间', '类别', '事由', '说明', '项目', '科目', '金额（元）', '凭证', '经手', '更正', '指纹'];

/** One line per account an entry moves, debits above 0. */
export const ledgerCsv = ({ entries }: LedgerFile): string =>
  csvText([
    COLUMNS,
    ...entries.flatMap((entry) =>
      entry.lines.map(({ account, fen }) => [
        String(entry.seq),
        entry.at,
        entry.kind,
        entry.title,
        entry.detail,
        entry.projectNo ?? '',
        accountName(account),
        amountCell(fen),
        entry.evidence.map(({ label }) => label).join('、'),
        entry.by.map(({ duty, name }) => `${duty}${name}`).join('、'),
        entry.corrects ?? '',
        entry.hash,
      ]),
    ),
  ]);

/** A minus sign in front would be taken for a formula and get an apostrophe; in brackets a spreadsheet reads it as below 0. */
const amountCell = (fen: number): string => (fen < 0 ? `(${plainYuan(-fen)})` : plainYuan(fen));
