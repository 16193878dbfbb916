import { localDay } from '../../../../shared/http/local-time';
import type { ShiftCard } from '../../../../shared/shifts/schema';
import { fullDay } from '../../components/days/day-words';
import { clockWords } from '../../platform/time';

type Times = Pick<ShiftCard, 'startsAt' | 'endsAt'>;

/** 11:30, or 次日 6:00 for a night watch */
export const endWords = ({ startsAt, endsAt }: Times): string =>
  `${localDay(endsAt) > localDay(startsAt) ? '次日 ' : ''}${clockWords(endsAt)}`;

/** 9:00–11:30 */
export const spanWords = (shift: Times): string => `${clockWords(shift.startsAt)}–${endWords(shift)}`;

/** 11月28日 周六 9:00–11:30 */
export const whenWords = (shift: Times): string => `${fullDay(localDay(shift.startsAt))} ${spanWords(shift)}`;

/** 周六 9:00–11:30, in the narrow bar */
export const shortWhen = (shift: Times): string =>
  `${fullDay(localDay(shift.startsAt)).split(' ')[1]} ${spanWords(shift)}`;

/** 周五 20:00 */
export const weekdayClock = (iso: string): string => `${fullDay(localDay(iso)).split(' ')[1]} ${clockWords(iso)}`;

/** 2 小时 30 分, of whole minutes */
export function minutesWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} 分钟`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`;
}
