import { addDays, type LocalDay, weekday } from '../../../../shared/http/local-time';

/** A month by its year and number: 2026-11 */
export type Month = string;

export const monthOf = (day: LocalDay): Month => day.slice(0, 7);
export const firstOf = (month: Month): LocalDay => `${month}-01`;

/** 2026年11月 */
export const monthWords = (month: Month): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** The month `n` months later; earlier for a negative `n`. */
export function addMonths(month: Month, n: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + n;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Whole weeks from Monday that hold the month; null where a day is another month's. */
export function weeksOf(month: Month): (LocalDay | null)[][] {
  const first = firstOf(month);
  const weeks: (LocalDay | null)[][] = [];
  for (
    let monday = addDays(first, 1 - weekday(first));
    monday < `${addMonths(month, 1)}-01`;
    monday = addDays(monday, 7)
  )
    weeks.push(
      Array.from({ length: 7 }, (_, n) => addDays(monday, n)).map((day) => (monthOf(day) === month ? day : null)),
    );
  return weeks;
}

/** Where a key leads on the grid: days by arrows, the week's ends, months by the page keys; null for other keys. */
export function dayByKey(key: string, day: LocalDay): LocalDay | null {
  if (key === 'ArrowLeft') return addDays(day, -1);
  if (key === 'ArrowRight') return addDays(day, 1);
  if (key === 'ArrowUp') return addDays(day, -7);
  if (key === 'ArrowDown') return addDays(day, 7);
  if (key === 'Home') return addDays(day, 1 - weekday(day));
  if (key === 'End') return addDays(day, 7 - weekday(day));
  if (key !== 'PageUp' && key !== 'PageDown') return null;
  const month = addMonths(monthOf(day), key === 'PageUp' ? -1 : 1);
  const last = addDays(firstOf(addMonths(month, 1)), -1);
  const same = `${month}-${day.slice(8)}`;
  return same < last ? same : last;
}
