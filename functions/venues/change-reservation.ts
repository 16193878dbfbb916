import { AppError } from '../../shared/http/errors';
import type { ReservationId } from '../../shared/venues/ids';
import { holdsSlots } from '../../shared/venues/life';
import type { WeekEntry } from '../../shared/venues/quota';
import type { Venue } from '../../shared/venues/schema';
import type { CommunityId } from '../platform/identity';
import { pauseBefore } from '../platform/pause';
import { takeOf } from './book';
import {
  commitApproved,
  commitFreed,
  RESERVATION_CHANGED,
  type ReservationItem,
  readReservation,
} from './reservations-store';
import { venueOf } from './venue-cache';
import { readWeek, WEEK_CHANGED } from './weeks-store';

const TRIES = 6;

/** The booking as it should be; the very same one where nothing is left to do. */
export type Decide = (item: ReservationItem, venue: Venue) => ReservationItem | Promise<ReservationItem>;

/**
 * Load, decide, commit, again when another write came first. What ended gives exactly its own cells back. The household
 * forgets what it gave back itself, and keeps in its list what somebody else ended, with the reason.
 */
export async function changeReservation(
  community: CommunityId,
  id: ReservationId,
  now: string,
  decide: Decide,
): Promise<{ venue: Venue; item: ReservationItem }> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const before = await readReservation(community, id, { consistent: true });
    if (!before) throw new AppError('NOT_FOUND');
    const venue = await venueOf(community, before, now);
    const after = await decide(before, venue);
    if (after === before) return { venue, item: before };
    const week = await readWeek(community, before.householdId, before.day);
    const entries = entriesAfter(week.entries, after);
    try {
      if (holdsSlots(after)) await commitApproved(community, after, before, { week, entries });
      else await commitFreed(community, after, before, { take: takeOf(venue, before, before.zoneIds), week, entries });
      return { venue, item: after };
    } catch (error) {
      if (error !== RESERVATION_CHANGED && error !== WEEK_CHANGED) throw error;
      await pauseBefore(attempt);
    }
  }
  throw new AppError('BUSY');
}

function entriesAfter(entries: readonly WeekEntry[], { reservationId, state, because }: ReservationItem): WeekEntry[] {
  const others = entries.filter((entry) => entry.reservationId !== reservationId);
  const own = entries.find((entry) => entry.reservationId === reservationId);
  if (!own || state === 'lapsed' || (state === 'cancelled' && because === null)) return others;
  return [...others, { ...own, state }];
}
