import type { MonthFlow } from '../../../../shared/funds/view';

const YUAN = 100;
const HALF_YEAR = 6;

/** The last six months, the current one last. */
export const halfYear = (months: readonly MonthFlow[]): MonthFlow[] => months.slice(-HALF_YEAR);

/** The middle line of the scale, in fen: half of the largest month, up to the next round number of yuan. */
export function middleOf(months: readonly MonthFlow[]): number {
  const most = Math.max(...months.flatMap(({ inFen, outFen }) => [inFen, outFen]), 0);
  const half = Math.max(1, Math.ceil(most / 2 / YUAN));
  const step = 10 ** Math.max(0, String(half).length - 2);
  return Math.ceil(half / step) * step * YUAN;
}

/** How high a month's box stands, in percent of the chart; what was taken back on balance has none. */
export const heightOf = (fen: number, middle: number): number =>
  Math.round((Math.max(0, fen) / (2 * middle)) * 1000) / 10;

/** The month in which most was spent; null where nothing was. */
export function dearest(months: readonly MonthFlow[]): MonthFlow | null {
  const [most] = [...months].sort((a, b) => b.outFen - a.outFen);
  return most && most.outFen > 0 ? most : null;
}
