import type { Commitment } from '../../../../shared/calendar/commitment';
import { type LocalDay, localDay } from '../../../../shared/http/local-time';

/** The things of each day, days in order; a thing stands on the day it begins. */
export function byDay(items: readonly Commitment[]): Map<LocalDay, Commitment[]> {
  const days = new Map<LocalDay, Commitment[]>();
  for (const one of items) {
    const day = localDay(one.startsAt);
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  return days;
}
