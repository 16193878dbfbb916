import type { LocalDay } from '../http/local-time';
import type { ReservationId, VenueId } from './ids';
import { stateNow } from './life';
import type { ReservationState } from './reservation';
import type { Venue } from './schema';

/** What a household's week remembers of one booking. */
export interface WeekEntry {
  reservationId: ReservationId;
  venueId: VenueId;
  day: LocalDay;
  from: number;
  to: number;
  zones: readonly string[];
  people: number;
  state: Exclude<ReservationState, 'lapsed'>;
}

/** Does it hold its time? Not once it was refused or cancelled, nor a request nobody answered until it would begin. */
export const isHeld = (entry: Pick<WeekEntry, 'state' | 'day' | 'from' | 'to'>, now: string): boolean =>
  ['requested', 'confirmed'].includes(stateNow(entry, now));

/** Two tables for an hour are two hours: otherwise one household takes the whole room within its quota. */
export const quotaMinutes = (span: { from: number; to: number }, zones: number): number =>
  (span.to - span.from) * zones;

const used = (entries: readonly WeekEntry[], venueId: VenueId, now: string): number =>
  entries
    .filter((entry) => entry.venueId === venueId && isHeld(entry, now))
    .reduce((sum, entry) => sum + quotaMinutes(entry, entry.zones.length), 0);

export interface QuotaLeft {
  /** minutes; null: no limit */
  day: number | null;
  week: number | null;
}

/** What a household may still book of a venue on `day`; `entries` are its bookings of that day's week. */
export function quotaLeft(
  venue: Pick<Venue, 'venueId' | 'dayQuota' | 'weekQuota'>,
  entries: readonly WeekEntry[],
  day: LocalDay,
  now: string,
): QuotaLeft {
  const left = (quota: number | null, spent: number) => (quota === null ? null : Math.max(0, quota - spent));
  const today = entries.filter((entry) => entry.day === day);
  return {
    day: left(venue.dayQuota, used(today, venue.venueId, now)),
    week: left(venue.weekQuota, used(entries, venue.venueId, now)),
  };
}

/** The tighter of the two; null: no limit. */
export function tighter({ day, week }: QuotaLeft): number | null {
  if (day === null || week === null) return day ?? week;
  return Math.min(day, week);
}
