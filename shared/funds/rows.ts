import { localDay } from '../http/local-time';
import type { Entry } from './entry';
import type { DayGifts } from './head';
import { isGift } from './ledger';
import { flowOf } from './lines';
import type { LedgerRow } from './view';

/** An entry as a line of the list. */
export function rowOf({
  at,
  kind,
  entryId,
  title,
  detail,
  projectNo,
  lines,
  evidence,
  by,
  corrects,
}: Entry): LedgerRow {
  const { inFen, outFen } = flowOf(lines);
  const flow = inFen !== 0 ? 'in' : outFen !== 0 ? 'out' : 'inside';
  // What stays inside moves between two accounts: either line says how much.
  const fen = flow === 'inside' ? Math.abs(lines[0]?.fen ?? 0) : inFen + outFen;
  const told = { day: localDay(at), kind, entryId, count: 1, title, detail, projectNo };
  return { ...told, flow, fen, evidence, by, corrects };
}

/** A day's gifts: one line for the fund as a whole, one for each project they were given to. */
export const rowsOfDay = ({ day, gifts }: { day: string; gifts: DayGifts }): LedgerRow[] =>
  Object.entries(gifts).map(([purpose, [count, fen]]) => ({
    day,
    kind: 'gift',
    entryId: null,
    count,
    title: `邻居捐款 ${count} 笔`,
    detail: '',
    projectNo: purpose === '-' ? null : purpose,
    flow: 'in',
    fen,
    evidence: [],
    by: [],
    corrects: null,
  }));

/** Newest first: of one day the entries as they came, and its gifts on top. */
export function mergedRows(entries: readonly Entry[], days: readonly { day: string; gifts: DayGifts }[]): LedgerRow[] {
  const told = entries.filter((entry) => !isGift(entry)).sort((a, b) => b.seq - a.seq);
  const rows = [...days.flatMap(rowsOfDay), ...told.map(rowOf)];
  return rows.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
}
