import { addDays, type LocalDay, weekday } from '../http/local-time';
import { isHeld, type WeekEntry } from './quota';
import type { Reservation } from './reservation';
import { MAX_SERIES_WEEKS } from './schema';

// A series is nothing of its own: it is the same hour of the same tables, week after week. So asking for it again
// finishes what is missing, and giving it back from a week on finds what stands, however it was booked.

type Slot = Pick<Reservation, 'venueId' | 'day' | 'from' | 'to' | 'zoneIds'>;

/** A week further than any series that began on `day` reaches. */
export const seriesEnd = (day: LocalDay): LocalDay => addDays(day, 7 * MAX_SERIES_WEEKS);

/** What a household still has of the same hour in the weeks after `one`, the next first; `entries` are its bookings. */
export const laterOnes = (one: Slot, entries: readonly WeekEntry[], now: string): WeekEntry[] =>
  entries
    .filter((entry) => entry.day > one.day && entry.day <= seriesEnd(one.day) && isHeld(entry, now))
    .filter((entry) => isSameHour(one, entry))
    .sort((a, b) => (a.day < b.day ? -1 : 1));

const isSameHour = (one: Slot, entry: WeekEntry): boolean =>
  entry.venueId === one.venueId &&
  weekday(entry.day) === weekday(one.day) &&
  entry.from === one.from &&
  entry.to === one.to &&
  [...entry.zones].sort().join() === [...one.zoneIds].sort().join();
