import { localDay } from '../http/local-time';
import { plainYuan } from '../http/money';
import type { Account, Line } from './entry';
import type { LedgerFile, Standing } from './export-file';

// The ledger in beancount's own language, for its tools and for Fava. Accounts start with one of its five roots.

const PLAIN: Record<string, string> = {
  cash: 'Assets:Host',
  in_kind: 'Assets:InKind',
  payable: 'Liabilities:Payable',
  free: 'Equity:KeptForProjects',
};
const camel = (word: string): string =>
  word
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');

function nameOf(account: Account): string {
  const [kind = '', rest = ''] = account.split(':');
  if (kind === 'income') return `Income:${camel(rest)}`;
  if (kind === 'expense') return `Expenses:${camel(rest)}`;
  if (kind === 'restricted') return `Equity:Project:P${rest}`;
  return PLAIN[account] as string;
}

const OPENING = 'Equity:Opening';
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, ' ')}"`;
const posting = (account: string, fen: number): string => `  ${account}  ${plainYuan(fen)} CNY`;

function openingLines({ cashFen, inKindFen, payableFen, restricted }: Standing): Line[] {
  const kept = Object.entries(restricted);
  const lines: Line[] = [
    { account: 'cash', fen: cashFen },
    { account: 'in_kind', fen: inKindFen },
    { account: 'payable', fen: -payableFen },
    { account: 'free', fen: kept.reduce((sum, [, fen]) => sum + fen, 0) },
    ...kept.map(([projectNo, fen]): Line => ({ account: `restricted:${projectNo}`, fen: -fen })),
  ];
  return lines.filter(({ fen }) => fen !== 0);
}

export function beancount({ header, entries }: LedgerFile): string {
  const first = entries[0] ? localDay(entries[0].at) : `${header.year ?? '2000'}-01-01`;
  const opening = openingLines(header.from);
  const accounts = [...new Set([...opening, ...entries.flatMap(({ lines }) => lines)].map(({ account }) => account))];
  const begun = opening.reduce((sum, { fen }) => sum + fen, 0);
  return [
    `option "title" ${quoted(`${header.community} ${header.fund}`)}`,
    'option "operating_currency" "CNY"',
    '',
    ...[OPENING, ...accounts.map(nameOf)].sort().map((account) => `${first} open ${account} CNY`),
    '',
    ...(opening.length === 0
      ? []
      : [
          `${first} * "${header.part ? '前面' : '上年'}结转"`,
          ...opening.map(({ account, fen }) => posting(nameOf(account), fen)),
          ...(begun === 0 ? [] : [posting(OPENING, -begun)]),
          '',
        ]),
    ...entries.flatMap(({ at, title, detail, seq, entryId, hash, corrects, lines }) => [
      `${localDay(at)} * ${quoted(title)} ${quoted(detail)}`,
      `  seq: "${seq}"`,
      `  id: "${entryId}"`,
      `  hash: "${hash}"`,
      ...(corrects === null ? [] : [`  corrects: "${corrects}"`]),
      ...lines.map(({ account, fen }) => posting(nameOf(account), fen)),
      '',
    ]),
  ].join('\n');
}
