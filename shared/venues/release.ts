import { addDays, atLocal, type LocalDay } from '../http/local-time';
import type { Venue } from './schema';

/** When a day can be booked: so many days before, at the venue's own hour (the day + n rule of the sports halls). */
export const releasesAt = (venue: Pick<Venue, 'releaseDays' | 'releaseAt'>, day: LocalDay): string =>
  atLocal(addDays(day, -venue.releaseDays), venue.releaseAt);

export const isReleased = (venue: Pick<Venue, 'releaseDays' | 'releaseAt'>, day: LocalDay, now: string): boolean =>
  releasesAt(venue, day) <= now;
