import { randomInt } from 'node:crypto';

/** Microseconds since 1970 in 16 digits, until the year 2286: as text they sort as they count. */
const DIGITS = 16;
const JITTER = 5000;

let last = 0;

/**
 * A place in a line: later than every other this function has made, and near enough to the clock that functions side by
 * side rarely get in each other's way. The order itself is the table's: it takes a stamp only behind the last one.
 */
export function newStamp(): string {
  last = Math.max(last + 1, Date.now() * 1000);
  return text(last);
}

/** Some way behind the stamp that was in the way, further with every try: the clock of another function runs ahead. */
export function stampBehind(found: string, attempt: number): string {
  const next = Number(found) + randomInt(1, JITTER * 2 ** attempt);
  last = Math.max(last + 1, next);
  return text(last);
}

const text = (stamp: number): string => String(stamp).padStart(DIGITS, '0');
