import type { LocalDay } from '../http/local-time';
import type { Line } from './entry';
import type { Head } from './head';
import type { ClosedDay } from './roll';

const giftsOf = ({ gifts }: Pick<ClosedDay, 'gifts'>): number =>
  Object.values(gifts).reduce((sum, [, fen]) => sum + fen, 0);

/** An entry with the day it stands under in the ledger. */
export interface DayEntry {
  day: LocalDay;
  seq: number;
  lines: readonly Line[];
}

/**
 * Cash of the books at the end of `day`: what it is now, less all that moved after. `entries` and `days` reach from that
 * day until now at least; what was posted after the head was read does not count.
 */
export function cashAtEndOf(
  day: LocalDay,
  head: Pick<Head, 'cashFen' | 'seq' | 'today'>,
  entries: readonly DayEntry[],
  days: readonly Pick<ClosedDay, 'day' | 'gifts'>[],
): number {
  const after = entries.filter((entry) => entry.day > day && entry.seq <= head.seq);
  const moved = after
    .flatMap(({ lines }) => lines)
    .reduce((sum, { account, fen }) => (account === 'cash' ? sum + fen : sum), 0);
  const gifts = days.filter((closed) => closed.day > day && closed.day < head.today.day).map(giftsOf);
  const today = head.today.day > day ? giftsOf(head.today) : 0;
  return head.cashFen - moved - today - gifts.reduce((sum, fen) => sum + fen, 0);
}
