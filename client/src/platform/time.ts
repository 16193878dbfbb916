// China keeps one time zone and no summer time; mini-programs have no Intl, so this is by hand.
const SHANGHAI_MS = 8 * 3_600_000;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WEEKDAYS = '日一二三四五六';

export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  /** 0 = Sunday */
  weekday: number;
  /** days since 1970-01-01 in Shanghai */
  dayNumber: number;
}

/** An instant as the wall clock in China shows it. */
export function wallTime(iso: string): WallTime {
  const ms = Date.parse(iso) + SHANGHAI_MS;
  const date = new Date(ms);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    weekday: date.getUTCDay(),
    dayNumber: Math.floor(ms / DAY),
  };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** 20:00 · 8:05 */
export const clockWords = (iso: string): string => {
  const { hour, minute } = wallTime(iso);
  return `${hour}:${two(minute)}`;
};

/** 11月25日, with the year when it is not this one */
export function dateWords(iso: string, now: string): string {
  const { year, month, day } = wallTime(iso);
  return `${year === wallTime(now).year ? '' : `${year}年`}${month}月${day}日`;
}

/** 11/25, for the stage stepper */
export const shortDate = (iso: string): string => `${wallTime(iso).month}/${wallTime(iso).day}`;

/** 星期日 */
export const weekdayWords = (iso: string): string => `星期${WEEKDAYS[wallTime(iso).weekday]}`;

/** 今天 · 明天 · 后天 · 昨天 · 周三 (within the coming six days) · 11月25日 */
export function dayWords(iso: string, now: string): string {
  const days = wallTime(iso).dayNumber - wallTime(now).dayNumber;
  if (days >= -1 && days <= 2) return ['昨天', '今天', '明天', '后天'][days + 1] as string;
  if (days > 2 && days <= 6) return `周${WEEKDAYS[wallTime(iso).weekday]}`;
  return dateWords(iso, now);
}

/** 今晚 20:00 · 明早 8:00 · 周三 18:00 · 11月25日 18:00 */
export function momentWords(iso: string, now: string): string {
  const { hour } = wallTime(iso);
  let day = dayWords(iso, now);
  if (hour >= 18 && (day === '今天' || day === '明天')) day = day === '今天' ? '今晚' : '明晚';
  else if (hour >= 5 && hour < 9 && (day === '今天' || day === '明天')) day = day === '今天' ? '今早' : '明早';
  return `${day} ${clockWords(iso)}`;
}

/** 还有 2 天 3 小时 · 还有 9 小时 12 分 · 还有 12 分 · 不到 1 分钟; null once it is past */
export function leftWords(iso: string, now: string): string | null {
  const left = Date.parse(iso) - Date.parse(now);
  if (left <= 0) return null;
  if (left < MINUTE) return '不到 1 分钟';
  const minutes = Math.floor(left / MINUTE);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days > 0) return `还有 ${days} 天${hours > 0 ? ` ${hours} 小时` : ''}`;
  const rest = minutes % 60;
  if (hours > 0) return `还有 ${hours} 小时${rest > 0 ? ` ${rest} 分` : ''}`;
  return `还有 ${rest} 分`;
}

/** 上午好, by the hour in China */
export function greeting(now: string): string {
  const { hour } = wallTime(now);
  if (hour < 5 || hour >= 18) return '晚上好';
  if (hour < 9) return '早上好';
  if (hour < 12) return '上午好';
  return hour < 14 ? '中午好' : '下午好';
}

/** What a date and a time field show: 2026-11-25, 20:00 */
export function toFields(iso: string): { date: string; time: string } {
  const { year, month, day, hour, minute } = wallTime(iso);
  return { date: `${year}-${two(month)}-${two(day)}`, time: `${two(hour)}:${two(minute)}` };
}

/** Back to an instant; null while a field is empty or unreadable. */
export function fromFields(date: string, time: string): string | null {
  const ms = Date.parse(`${date}T${time}:00+08:00`);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
