import * as z from 'zod';
import { type LocalDay, localDay } from '../http/local-time';
import { EntryHash } from './entry';
import { Balances, DayGifts, type Flow, type Head } from './head';

/** A day that is over, as its end is published: the gifts it brought, and where the ledger stood. */
export const ClosedDay = z.object({
  day: z.string(),
  gifts: DayGifts,
  seq: z.int(),
  hash: EntryHash,
  balanceFen: z.int(),
});
export type ClosedDay = z.infer<typeof ClosedDay>;

/** Where a year begins: with it, a year can be recomputed without the years before. */
export const Opening = Balances.extend({ seq: z.int(), hash: EntryHash });
export type Opening = z.infer<typeof Opening>;

/** What the head lets go of when the calendar turns, to be written in the same step. */
export interface Closed {
  day: ClosedDay | null;
  /** a month that is over, e.g. '2026-11' */
  month: (Flow & { name: string }) | null;
  /** set when a year begins, e.g. '2027' */
  opening: (Opening & { year: string }) | null;
}

const MONTH = 'yyyy-mm'.length;
const YEAR = 'yyyy'.length;
export const monthOf = (day: LocalDay): string => day.slice(0, MONTH);
export const yearOf = (day: LocalDay): string => day.slice(0, YEAR);
const NOTHING: Flow = { inFen: 0, outFen: 0 };

/** True while the head still holds a day that is over and had entries. */
export const holdsPast = (head: Head, today: LocalDay): boolean =>
  head.seq > 0 && head.today.day < today && localDay(head.at) === head.today.day;

/** The head on `day`: yesterday's gifts, last month's and last year's sums let go of, once, when their time is over. */
export function rolled(head: Head, day: LocalDay): { head: Head; closed: Closed } {
  const before = head.today.day;
  if (day <= before) return { head, closed: { day: null, month: null, opening: null } };
  const { seq, hash, cashFen, inKindFen, payableFen, restricted } = head;
  const newMonth = monthOf(day) !== head.month.name;
  const newYear = yearOf(day) !== head.year.name;
  const ended = { day: before, gifts: head.today.gifts, seq, hash, balanceFen: cashFen - payableFen };
  return {
    head: {
      ...head,
      today: { day, gifts: {} },
      month: newMonth ? { name: monthOf(day), ...NOTHING } : head.month,
      year: newYear ? { name: yearOf(day), ...NOTHING } : head.year,
    },
    closed: {
      day: holdsPast(head, day) ? ended : null,
      month: newMonth && seq > 0 ? head.month : null,
      opening: newYear && seq > 0 ? { year: yearOf(day), seq, hash, cashFen, inKindFen, payableFen, restricted } : null,
    },
  };
}
