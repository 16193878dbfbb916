import * as z from 'zod';
import type { CsvRow } from '../http/csv-row';
import { LocalDay } from '../http/local-time';
import { Fen } from '../http/money';
import { RowError } from '../places/import-schema';
import { dayOfCell, fenOfCell } from './cells';
import type { ActedFor, EntryDraft } from './entry';
import type { EntryId } from './ids';
import { incomeLines } from './lines';

// The host charity's own list of what came in on its page. One line is one gift, known by the charity's number for it;
// names that such lists carry are left where they are and never read.

export const HOST_COLUMNS = ['流水号', '日期', '金额'] as const;
export type HostColumn = (typeof HOST_COLUMNS)[number];
/** A good month of one fund. */
export const MAX_HOST_ROWS = 500;

/** The charity's number of a gift, as it is printed. */
export const HostRef = z.string().regex(/^[0-9A-Za-z_-]{4,64}$/);

export const HostGift = z.object({ ref: HostRef, day: LocalDay, fen: Fen.min(1) });
export type HostGift = z.infer<typeof HostGift>;

export const HostPlan = z.object({
  rows: z.int(),
  errors: z.array(RowError),
  /** not in the books yet */
  gifts: z.int(),
  sumFen: Fen,
  days: z.array(z.object({ day: LocalDay, gifts: z.int(), sumFen: Fen })),
  /** in the books already, just so */
  known: z.int(),
  planHash: z.string(),
  committed: z.boolean(),
});
export type HostPlan = z.infer<typeof HostPlan>;

type Row = CsvRow<HostColumn>;

/** What the file says, and what in it cannot be taken, by line; `today` is the last day that can be in it. */
export function readHostRows(
  rows: readonly Row[],
  today: LocalDay,
): { gifts: (HostGift & { line: number })[]; errors: RowError[] } {
  const errors: RowError[] = [];
  const lines = new Map<string, number>();
  const gifts = rows.flatMap(({ line, cells }) => {
    const found = errors.length;
    const wrong = (column: HostColumn, reason: string) => errors.push({ line, column, reason });
    const ref = HostRef.safeParse(cells.流水号.normalize('NFKC').trim());
    const day = dayOfCell(cells.日期);
    const fen = fenOfCell(cells.金额);
    if (!ref.success) wrong('流水号', '流水号只能是字母、数字和横线，4 到 64 位');
    else if (lines.has(ref.data)) wrong('流水号', `和第 ${lines.get(ref.data)} 行是同一笔，请只留一行`);
    if (!day) wrong('日期', '日期要写成 2026-10-03 这样');
    else if (day > today) wrong('日期', '日期还没有到，请核对');
    if (!fen) wrong('金额', '金额要大于 0，写成 20.00 这样；退款请用冲正');
    if (!ref.success || !day || !fen || errors.length > found) return [];
    lines.set(ref.data, line);
    return [{ line, ref: ref.data, day, fen }];
  });
  return { gifts, errors };
}

/** Which of them are new, and which stand in the books otherwise. */
export function planHostImport(
  { gifts, errors }: ReturnType<typeof readHostRows>,
  known: ReadonlyMap<string, HostGift>,
  rows: number,
): { plan: Omit<HostPlan, 'planHash' | 'committed'>; fresh: HostGift[] } {
  const all = [...errors];
  const fresh: HostGift[] = [];
  for (const { line, ...gift } of gifts) {
    const before = known.get(gift.ref);
    if (!before) fresh.push(gift);
    else if (before.day !== gift.day || before.fen !== gift.fen)
      all.push({ line, column: '流水号', reason: '这一笔已经入账，日期或金额和这一行不一样，请先和慈善会核对' });
  }
  const days = byDay(fresh).map(([day, some]) => ({ day, gifts: some.length, sumFen: sumOf(some) }));
  const isKnown = gifts.length - fresh.length - (all.length - errors.length);
  const plan = { rows, errors: all, gifts: fresh.length, sumFen: sumOf(fresh), days, known: isKnown };
  return { plan, fresh };
}

const sumOf = (gifts: readonly HostGift[]): number => gifts.reduce((sum, { fen }) => sum + fen, 0);

export function byDay(gifts: readonly HostGift[]): [LocalDay, HostGift[]][] {
  const days = new Map<LocalDay, HostGift[]>();
  for (const gift of gifts) days.set(gift.day, [...(days.get(gift.day) ?? []), gift]);
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Gifts of one day as one entry. */
export const hostDraft = (
  entryId: EntryId,
  day: LocalDay,
  gifts: readonly HostGift[],
  fileHash: string,
  by: ActedFor[],
): EntryDraft => ({
  entryId,
  kind: 'host_import',
  title: `慈善会页面捐款 ${gifts.length} 笔`,
  detail: `到账 ${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
  projectNo: null,
  lines: incomeLines('host_page', sumOf(gifts), null),
  evidence: [{ label: '慈善会的收款清单', sha256: fileHash, ref: null }],
  by,
  corrects: null,
});
