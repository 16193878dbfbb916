import * as z from 'zod';
import type { LocalDay } from '../http/local-time';

// The part of RFC 5545's RRULE that a duty roster needs. A library on the server works out the dates.

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY'] as const;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A roster is planned for a year at most, in 200 dates at most: beyond it nobody knows who will be there. */
export const MAX_DATES = 200;
export const MAX_SPAN_DAYS = 366;

export interface Repeat {
  freq: (typeof FREQUENCIES)[number];
  /** every n-th day, week or month */
  interval: number;
  /** weekdays; with MONTHLY each may carry its place in the month: 2SA, -1FR */
  byday: string[];
  /** number of dates, or the last day; exactly one of them */
  count: number | null;
  until: LocalDay | null;
}

const BYDAY = {
  DAILY: /^(MO|TU|WE|TH|FR|SA|SU)$/,
  WEEKLY: /^(MO|TU|WE|TH|FR|SA|SU)$/,
  MONTHLY: /^(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)$/,
};
const numberIn = (text: string | undefined, most: number): number | null =>
  text !== undefined && /^[1-9][0-9]{0,2}$/.test(text) && Number(text) <= most ? Number(text) : null;

/** Reads a rule; null for anything that is not one of ours. */
export function readRepeat(rule: string): Repeat | null {
  const pairs = rule.split(';').map((part) => part.split('=') as [string, string | undefined]);
  const parts = new Map(pairs);
  if (parts.size !== pairs.length) return null;
  if ([...parts.keys()].some((key) => !['FREQ', 'INTERVAL', 'BYDAY', 'COUNT', 'UNTIL'].includes(key))) return null;
  const freq = FREQUENCIES.find((one) => one === parts.get('FREQ'));
  if (!freq) return null;
  const interval = parts.has('INTERVAL') ? numberIn(parts.get('INTERVAL'), 12) : 1;
  const byday = parts.has('BYDAY') ? (parts.get('BYDAY') ?? '').split(',') : [];
  if (interval === null || byday.some((one) => !BYDAY[freq].test(one))) return null;
  if (new Set(byday).size !== byday.length || parts.has('COUNT') === parts.has('UNTIL')) return null;
  const count = numberIn(parts.get('COUNT'), MAX_DATES);
  const until = untilDay(parts.get('UNTIL'));
  if (count === null && until === null) return null;
  return { freq, interval, byday, count, until };
}

function untilDay(text: string | undefined): LocalDay | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text ?? '') ?? [];
  const iso = `${year}-${month}-${day}`;
  return z.iso.date().safeParse(iso).success ? iso : null;
}

/** A rule as it is sent and kept: FREQ=WEEKLY;BYDAY=TU,SA;COUNT=12 */
export function repeatRule({ freq, interval, byday, count, until }: Repeat): string {
  return [
    `FREQ=${freq}`,
    ...(interval === 1 ? [] : [`INTERVAL=${interval}`]),
    ...(byday.length === 0 ? [] : [`BYDAY=${byday.join(',')}`]),
    count === null ? `UNTIL=${(until ?? '').replaceAll('-', '')}` : `COUNT=${count}`,
  ].join(';');
}

export const RepeatRule = z
  .string()
  .max(120)
  .refine((rule) => readRepeat(rule) !== null, '这个重复规律不支持，请重新选');

const NAMES: Record<string, string> = { MO: '一', TU: '二', WE: '三', TH: '四', FR: '五', SA: '六', SU: '日' };
const PLACES: Record<string, string> = { '1': '第一个', '2': '第二个', '3': '第三个', '4': '第四个', '-1': '最后一个' };
const EVERY: Record<Repeat['freq'], [one: string, unit: string]> = {
  DAILY: ['每天', '天'],
  WEEKLY: ['每周', '周'],
  MONTHLY: ['每月', '个月'],
};

/** In words: 每周二、六，共 12 次 */
export function repeatSentence({ freq, interval, byday, count, until }: Repeat): string {
  const [one, unit] = EVERY[freq];
  const every = interval === 1 ? one : `每 ${interval} ${unit}`;
  const days = byday.map((text) => {
    const place = text.slice(0, -2);
    return place === '' ? NAMES[text] : `${PLACES[place]}周${NAMES[text.slice(-2)]}`;
  });
  const weekly = freq === 'WEEKLY' && interval === 1 ? '' : '周';
  const which = freq === 'MONTHLY' ? days.join('、') : days.length > 0 ? `${weekly}${days.join('、')}` : '';
  const end = count === null ? `到 ${until} 为止` : `共 ${count} 次`;
  return `${every}${which}，${end}`;
}
