import arranged from 'chinese-days/dist/chinese-days.json';
import ICAL from 'ical.js';
import { AppError } from '../../shared/http/errors';
import { addDays, type LocalDay } from '../../shared/http/local-time';
import { MAX_DATES, MAX_SPAN_DAYS, readRepeat, repeatRule } from '../../shared/shifts/repeat';

/** Day → National Day,国庆节,3: the State Council's notices, as a table */
const holidays: Readonly<Record<string, string>> = arranged.holidays;

/** The public holiday on a day, so that whoever plans a series may leave it out. */
export const holidayOf = (day: LocalDay): string | null => holidays[day]?.split(',')[1] ?? null;

/**
 * The local days a rule gives from `from` on, without those left out. Days, not instants: a shift at nine stays at nine.
 * As in RFC 5545, COUNT counts the dates before any is left out.
 */
export function datesOf(from: LocalDay, rule: string, exdates: readonly LocalDay[]): LocalDay[] {
  const repeat = readRepeat(rule);
  if (!repeat) throw new AppError('BAD_REQUEST', [{ path: 'rule', message: '这个重复规律不支持，请重新选' }]);
  const next = ICAL.Recur.fromString(repeatRule(repeat)).iterator(ICAL.Time.fromDateString(from));
  const last = addDays(from, MAX_SPAN_DAYS);
  const days: LocalDay[] = [];
  for (let time = next.next(); time; time = next.next()) {
    const day = time.toString().slice(0, 'yyyy-mm-dd'.length);
    if (day > last || days.length === MAX_DATES) throw new AppError('SHIFT_SERIES_TOO_LONG');
    days.push(day);
  }
  const left = days.filter((day) => !exdates.includes(day));
  if (left.length === 0) throw new AppError('SHIFT_SERIES_EMPTY');
  return left;
}
