import type { Commitment } from '../../../../shared/calendar/commitment';

/** More than these belong to the calendar. */
const MOST = 3;

/** What comes next of what I have a place in: first what waits for my answer, then by time. Votes stand elsewhere. */
export function nextOf(items: readonly Commitment[], now: string): Commitment[] {
  const ahead = items
    .filter(({ kind, state, endsAt }) => kind !== 'vote' && state !== 'cancelled' && endsAt > now)
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const held = ahead.filter(({ state }) => state === 'held');
  return [...held, ...ahead.filter(({ state }) => state !== 'held')].slice(0, MOST);
}
