import arranged from 'chinese-days/dist/chinese-days.json';
import { addDays, type LocalDay, weekday } from '../../shared/http/local-time';
import type { DayKind } from '../../shared/venues/schema';

// The library's table, not its functions: those read a day by this machine's own clock, and west of Greenwich take the
// day before.

export interface CalendarDay {
  kind: DayKind;
  /** 国庆节; null on ordinary days and on make-up working days */
  holiday: string | null;
}

/** Day → National Day,国庆节,3 */
const holidays: Readonly<Record<string, string>> = arranged.holidays;
const workdays: Readonly<Record<string, string>> = arranged.workdays;

const SOLAR: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
};
/** month/day of the traditional calendar */
const LUNAR: Readonly<Record<string, string>> = {
  '1/1': '春节',
  '1/2': '春节',
  '1/3': '春节',
  '5/5': '端午',
  '8/15': '中秋',
};
/** Made on first use: it takes 10 ms, and only a year without its notice asks for it. */
let traditional: Intl.DateTimeFormat | undefined;
/** 1/1 is 正月初一; a leap month is written 5bis and matches nothing. */
function lunarOf(day: LocalDay): string {
  traditional ??= new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
  return traditional.format(new Date(`${day}T00:00:00.000Z`));
}

/** 清明 falls on 4 or 5 April; the almanac's rule of thumb holds for the whole of this century. */
function isQingming(day: LocalDay): boolean {
  const year = Number(day.slice(2, 4));
  const date = Math.floor((year * 2422 + 48_100) / 10_000) - Math.floor(year / 4);
  return day.slice('yyyy-'.length) === `04-0${date}`;
}

/**
 * The thirteen days off that stand in the law itself (全国年节及纪念日放假办法, as revised for 2025). They serve for a
 * year whose notice is not in the table yet; what will be swapped around them nobody knows before.
 */
function byLaw(day: LocalDay): string | undefined {
  const eve = lunarOf(addDays(day, 1)) === '1/1'; // 除夕 is off too, the 29th or 30th of its month
  return (
    SOLAR[day.slice('yyyy-'.length)] ?? LUNAR[lunarOf(day)] ?? (eve ? '春节' : isQingming(day) ? '清明' : undefined)
  );
}

/** The State Council's notice for a year comes in the November before; the table has it when it has a National Day. */
const isArranged = (day: LocalDay): boolean => holidays[`${day.slice(0, 4)}-10-01`] !== undefined;

/** What kind of day the public calendar makes of it. */
export function calendarDay(day: LocalDay): CalendarDay {
  const holiday = isArranged(day) ? holidays[day]?.split(',')[1] : byLaw(day);
  if (holiday !== undefined) return { kind: 'holiday', holiday };
  return { kind: weekday(day) > 5 && workdays[day] === undefined ? 'weekend' : 'workday', holiday: null };
}
