import { localDay, localMinutes, weekday } from '../../shared/http/local-time';
import type { Shift } from '../../shared/shifts/schema';

/** The client page a message about a shift opens. */
export const pageOf = ({ shiftId }: Pick<Shift, 'shiftId'>): string =>
  `/packages/shifts/detail/index?shiftId=${shiftId}`;
export const MY_MARKS_PAGE = '/packages/shifts/mine/index';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** 9:00 */
export function clockWords(at: string): string {
  const minutes = localMinutes(at);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** 11 月 28 日（周六）9:00 */
export function whenWords(at: string): string {
  const day = localDay(at);
  const [, month, date] = day.split('-').map(Number);
  return `${month} 月 ${date} 日（周${WEEKDAYS[weekday(day) - 1]}）${clockWords(at)}`;
}

/** As a subscribe message's time field wants it: 2026-11-28 09:00 */
export const templateTime = (at: string): string => `${localDay(at)} ${clockWords(at).padStart(5, '0')}`;
