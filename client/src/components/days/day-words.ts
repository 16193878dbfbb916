import { addDays, type LocalDay, weekday } from '../../../../shared/http/local-time';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** 一 … 日 */
export const weekdayWord = (day: LocalDay): string => WEEKDAYS[weekday(day) - 1] as string;

/** 28, as a calendar shows it */
export const dayNumber = (day: LocalDay): number => Number(day.slice(8));

const monthDay = (day: LocalDay): string => `${Number(day.slice(5, 7))}月${dayNumber(day)}日`;

/** 11月28日 周六 */
export const fullDay = (day: LocalDay): string => `${monthDay(day)} 周${weekdayWord(day)}`;

/** 11月23日 到 11月29日: the seven days from `day` on */
export const weekWords = (day: LocalDay): string => `${monthDay(day)} 到 ${monthDay(addDays(day, 6))}`;
