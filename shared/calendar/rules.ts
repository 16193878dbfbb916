import { addDays, daysBetween, type LocalDay } from '../http/local-time';
import type { Commitment } from './commitment';

/** Two of the longest months: what one look reads. */
export const MAX_DAYS = 62;
/** What a subscribed calendar shows of the past; the rest of MAX_DAYS lies ahead. */
const FEED_PAST_DAYS = 7;

/** A stretch of at least one and at most MAX_DAYS days. */
export function isAskable({ from, to }: { from: LocalDay; to: LocalDay }): boolean {
  const days = daysBetween(from, to) + 1;
  return days >= 1 && days <= MAX_DAYS;
}

/** The days a feed read on `today` covers. */
export const feedDays = (today: LocalDay): { from: LocalDay; to: LocalDay } => ({
  from: addDays(today, -FEED_PAST_DAYS),
  to: addDays(today, MAX_DAYS - 1 - FEED_PAST_DAYS),
});

/** By start, then in an order that never changes. */
export const byStart = (a: Commitment, b: Commitment): number => {
  const [x, y] = [`${a.startsAt}#${a.kind}#${a.id}`, `${b.startsAt}#${b.kind}#${b.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** What may leave the app, where other eyes see it: of a discreet thing only that there is something. */
export const outside = (one: Commitment): Pick<Commitment, 'title' | 'place'> =>
  one.discreet ? { title: '预约', place: '' } : { title: one.title, place: one.place };
