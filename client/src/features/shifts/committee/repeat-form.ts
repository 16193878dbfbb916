import type { LocalDay } from '../../../../../shared/http/local-time';
import { repeatRule } from '../../../../../shared/shifts/repeat';

/** On which dates, as its fields hold it. */
export interface RepeatForm {
  repeat: 'once' | 'week' | 'month';
  weekdays: string[];
  interval: string;
  /** 1 … 4, -1: of the weekday in the month */
  nth: string;
  ending: 'count' | 'until';
  count: string;
  until: LocalDay | '';
  exdates: LocalDay[];
}

/** A form begins with one date; eight is what stands there when somebody turns it into a series. */
export const ONCE: RepeatForm = {
  repeat: 'once',
  weekdays: [],
  interval: '1',
  nth: '1',
  ending: 'count',
  count: '8',
  until: '',
  exdates: [],
};

/** The rule of a series; null while it is not said whole, or for a single date. */
export function ruleOf({ repeat, weekdays, interval, nth, ending, count, until }: RepeatForm): string | null {
  if (repeat === 'once' || weekdays.length === 0) return null;
  const times = Number(count);
  if (ending === 'count' ? !(Number.isInteger(times) && times > 0) : until === '') return null;
  return repeatRule({
    freq: repeat === 'week' ? 'WEEKLY' : 'MONTHLY',
    interval: repeat === 'week' ? Number(interval) : 1,
    byday: repeat === 'week' ? weekdays : weekdays.map((one) => `${nth}${one}`),
    count: ending === 'count' ? times : null,
    until: ending === 'until' ? until : null,
  });
}
