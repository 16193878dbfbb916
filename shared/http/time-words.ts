import { type LocalDay, localDay, localMinutes, weekday } from './local-time';

const two = (n: number): string => String(n).padStart(2, '0');
const WEEKDAYS = '一二三四五六日';

/** The time of day on the community's clock: 09:30 */
export function clockWords(at: string): string {
  const minutes = localMinutes(at);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A day as people say it: 11 月 28 日周六 */
export const dayWords = (day: LocalDay): string =>
  `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8, 10))} 日周${WEEKDAYS[weekday(day) - 1]}`;

/** An instant as people say it: 11 月 25 日 20:00 */
export function momentWords(at: string): string {
  const day = localDay(at);
  return `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8, 10))} 日 ${clockWords(at)}`;
}

/** As a message template's time field wants it: 2026-11-25 20:00 */
export const stampWords = (at: string): string => `${localDay(at)} ${clockWords(at)}`;
