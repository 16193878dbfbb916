// Who gets a seat, for everything that has seats: activities' sessions and shifts' roles alike. A request gets its seats
// if they are free; otherwise it waits. Whenever seats come free, those who wait are asked in their order, and whoever
// fits is seated, in the same write. Hence at any moment nobody waits for seats that are free, and nothing reorders
// the line.

/** A request that waits for `party` seats, all or nothing. */
export interface Waiter {
  party: number;
}

export const fits = (free: number, party: number): boolean => party <= free;

/** Where a new request goes: nobody overtakes, because nobody who waits would fit into what is free. */
export const placeFor = (free: number, party: number): 'seat' | 'line' => (fits(free, party) ? 'seat' : 'line');

export interface Promotion<W> {
  promoted: W[];
  /** seats still free after them */
  free: number;
}

/**
 * Whom `free` seats go to: the first in the line that fits, until none fits. One pass is enough, because what is free
 * only shrinks on the way: who did not fit does not fit later.
 */
export function promote<W extends Waiter>(line: Iterable<W>, free: number): Promotion<W> {
  const promoted: W[] = [];
  let left = free;
  for (const waiter of line) {
    if (left === 0) break;
    if (!fits(left, waiter.party)) continue;
    promoted.push(waiter);
    left -= waiter.party;
  }
  return { promoted, free: left };
}

export interface Raise<W> extends Promotion<W> {
  capacity: number;
}

/**
 * One step of raising a capacity: at most `most` people of the line, and just as many seats as they take, so that after
 * every step, too, nobody waits for a free seat. The last step brings what is left of the new seats.
 */
export function raiseStep<W extends Waiter>(
  line: Iterable<W>,
  now: { capacity: number; free: number },
  target: number,
  most: number,
): Raise<W> {
  const whole = promote(line, now.free + target - now.capacity);
  if (whole.promoted.length <= most) return { ...whole, capacity: target };
  const promoted = whole.promoted.slice(0, most);
  const taken = promoted.reduce((sum, { party }) => sum + party, 0);
  // Seats free before stay so: nobody who waits fits into them, or they would not be free.
  const added = Math.max(taken - now.free, 0);
  return { promoted, free: now.free + added - taken, capacity: now.capacity + added };
}
