import { type LocalDay, localDay, localMinutes, weekday } from './local-time';

const two = (n: number): string => String(n).padStart(2, '0');
const WEEKDAYS = '一二三四五六日';

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
const date = (day: LocalDay): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** The time of day on the community's clock: 9:30 */
export const clockWords = (at: string): string => clock(localMinutes(at));

/** A day as people say it: 11月28日 周六 */
export const dayWords = (day: LocalDay): string => `${date(day)} 周${WEEKDAYS[weekday(day) - 1]}`;

/** An instant as people say it: 11月25日 20:00 */
export const momentWords = (at: string): string => `${date(localDay(at))} ${clockWords(at)}`;

/** An instant with its weekday: 11月25日 周三 20:00 */
export const dayAndClockWords = (at: string): string => `${dayWords(localDay(at))} ${clockWords(at)}`;

/** A day on paper, with its year: 2026年11月25日 */
export const paperDay = (day: LocalDay): string => `${day.slice(0, 4)}年${date(day)}`;

/** As a message template's time field wants it: 2026-11-25 20:00 */
export const stampWords = (at: string): string => `${localDay(at)} ${clockWords(at).padStart(5, '0')}`;
