import { LocalDay } from '../http/local-time';
import { type Fen, parseYuan } from '../http/money';

// What cells of a statement mean, whichever program wrote it: full-width digits, currency signs, Chinese dates.

const plain = (cell: string): string => cell.normalize('NFKC').replace(/\s+/g, '');

/** 1,234.50 · ¥12 · 12元 → fen; null where it is no amount, or one below 0. */
export const fenOfCell = (cell: string): Fen | null =>
  parseYuan(
    plain(cell)
      .replace(/^[¥￥]/, '')
      .replace(/元$/, ''),
  );

const two = (digits: string): string => digits.padStart(2, '0');
const MONTH = /^(20\d\d)(?:[-/.年](\d{1,2})月?|(\d\d))$/;
const DAY = /^(20\d\d)(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d\d)(\d\d))/;

/** 2026-10 · 2026/10 · 2026年10月 · 202610 → 2026-10 */
export function monthOfCell(cell: string): string | null {
  const [, year, month, packed] = MONTH.exec(plain(cell)) ?? [];
  const name = `${year}-${two(month ?? packed ?? '')}`;
  return LocalDay.safeParse(`${name}-01`).success ? name : null;
}

/** 2026-10-03 · 2026/10/3 · 2026年10月3日 · 20261003, with or without a time behind it → 2026-10-03 */
export function dayOfCell(cell: string): LocalDay | null {
  const [, year, month, date, packedMonth, packedDate] = DAY.exec(plain(cell)) ?? [];
  const day = `${year}-${two(month ?? packedMonth ?? '')}-${two(date ?? packedDate ?? '')}`;
  return LocalDay.safeParse(day).success ? day : null;
}
