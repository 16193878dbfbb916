import { AppError } from '../../shared/http/errors';
import type { ProxyRecord } from '../../shared/residents/proxy';
import { neededCells, ownCells, spanOf } from '../../shared/venues/cells';
import { type ReservationId, reservationIdOf, type VenueId } from '../../shared/venues/ids';
import { isHeld, quotaLeft, type WeekEntry } from '../../shared/venues/quota';
import type { Wanted } from '../../shared/venues/reservation';
import { assertOffered, assertQuota, assertRoom } from '../../shared/venues/rules';
import type { Venue } from '../../shared/venues/schema';
import { randomCode } from '../platform/ids';
import { pauseBefore } from '../platform/pause';
import type { Caller } from '../platform/serve';
import { calendarDay } from './calendar-days';
import { DAY_REFUSED, readDay, type Take } from './days-store';
import { assertNear } from './near';
import { commitNew, type ReservationItem, readReservation } from './reservations-store';
import { isFor } from './rights';
import { knownVenue } from './venue-cache';
import { readWeek, WEEK_CHANGED } from './weeks-store';

/** Two phones of a household, or a whole house at the hour of release: after these tries it is a busy moment. */
const TRIES = 6;
const ID_LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';
export const newVenueId = (): string => randomCode(ID_LETTERS, 8);

export interface Booking {
  venueId: VenueId;
  wanted: Wanted;
  householdId: string;
  proxy: ProxyRecord | null;
  purpose: string;
  /** a later week of a series: it need not be released yet */
  ahead?: boolean;
}

/** What a booking takes or gives back of its day. */
export function takeOf(
  venue: Venue,
  { reservationId, day, people, ...span }: Pick<WeekEntry, 'reservationId' | 'day' | 'people' | 'from' | 'to'>,
  zoneIds: readonly string[],
): Take {
  const zones = venue.zones
    .filter((zone) => zoneIds.includes(zone.zoneId))
    .map((zone) => ({
      capacity: zone.capacity,
      own: ownCells(zone.zoneId, span),
      needed: neededCells(venue, zone, span),
    }));
  return { venueId: venue.venueId, day, mark: reservationId.slice(-3), people, zones };
}

/**
 * Load, decide, commit; again when somebody else was faster. Asked for twice (a double tap, a lost answer), it is the
 * same booking. Refuses with the fact that stood in the way.
 */
export async function book(caller: Caller, booking: Booking): Promise<{ made: ReservationItem; isNew: boolean }> {
  const { venueId, wanted } = booking;
  assertNear(wanted.day, caller.now);
  const reservationId = reservationIdOf(wanted.day, venueId, newVenueId());
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const found = await attemptAt(caller, booking, reservationId, attempt > 1);
    if (found) return found;
    await pauseBefore(attempt);
  }
  throw new AppError('BUSY');
}

/** Undefined: another write came first. */
async function attemptAt(caller: Caller, booking: Booking, reservationId: ReservationId, fresh: boolean) {
  const { community, now } = caller;
  const { venueId, wanted, householdId, proxy, purpose, ahead = false } = booking;
  const [venue, week, taken] = await Promise.all([
    knownVenue(community, venueId, now, { fresh }),
    readWeek(community, householdId, wanted.day),
    readDay(community, venueId, wanted.day),
  ]);
  const own = { ...wanted, ...spanOf(venue, wanted) };
  const twin = week.entries.find((entry) => isHeld(entry, now) && isSame(entry, { ...own, venueId }));
  const before = twin && (await readReservation(community, twin.reservationId, { consistent: true }));
  if (before) return { made: before, isNew: false };

  if (!(await isFor(caller, venue, [householdId]))) throw new AppError('VENUE_NOT_FOR_YOU');
  assertOffered(venue, wanted, { kind: calendarDay(wanted.day).kind, now, ahead });
  assertRoom(venue, wanted, taken);
  assertQuota(venue, wanted, quotaLeft(venue, week.entries, wanted.day, now));

  const state = venue.approval ? ('requested' as const) : ('confirmed' as const);
  const { day, from, to, people, zoneIds } = own;
  const span = { reservationId, venueId, day, from, to, people, state };
  const by = { householdId, proxy, purpose, madeBy: caller.person, madeAt: now, changedAt: now };
  const made: ReservationItem = { ...span, zoneIds, because: null, decidedBy: null, ...by };
  const entries = [...week.entries, { ...span, zones: zoneIds }];
  try {
    const around = { take: takeOf(venue, span, zoneIds), week, entries };
    await commitNew(community, made, around, { rules: venue.revision, now });
    return { made, isNew: true };
  } catch (error) {
    if (error !== DAY_REFUSED && error !== WEEK_CHANGED) throw error;
    return undefined;
  }
}

const isSame = (
  entry: WeekEntry,
  { venueId, day, from, to, people, zoneIds }: Wanted & { venueId: VenueId; to: number },
): boolean =>
  entry.venueId === venueId &&
  entry.day === day &&
  entry.from === from &&
  entry.to === to &&
  entry.people === people &&
  entry.zones.join() === zoneIds.join();
