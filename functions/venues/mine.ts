import type { LocalDay } from '../../shared/http/local-time';
import { holdsSlots } from '../../shared/venues/life';
import type { Venue } from '../../shared/venues/schema';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { readProxies } from './proxies-store';
import { type ReservationItem, readReservation } from './reservations-store';
import { readVenues } from './store';
import { readWeeks } from './weeks-store';

const AT_ONCE = 8;

/** Who asks: their homes, and the person who may have booked for neighbours. */
export interface Self {
  person: string;
  homes: readonly { householdId: string }[];
}

/** Bookings of my homes from day to day, and those I made for neighbours and that still stand; by time. */
export async function myReservations(
  community: CommunityId,
  { person, homes }: Self,
  from: LocalDay,
  to: LocalDay,
): Promise<{ venue: Venue; item: ReservationItem }[]> {
  const [weeks, proxies, venues] = await Promise.all([
    inBatches(homes, AT_ONCE, ({ householdId }) => readWeeks(community, householdId, from, to)),
    readProxies(community, person, from, to),
    readVenues(community),
  ]);
  const own = weeks.flat().filter(({ day }) => from <= day && day <= to);
  const ids = [...new Set([...own.map(({ reservationId }) => reservationId), ...proxies])];
  const items = await inBatches(ids, AT_ONCE, (id) => readReservation(community, id));
  const isHome = (item: ReservationItem) => homes.some(({ householdId }) => householdId === item.householdId);
  return items
    .flatMap((item) => {
      const venue = item && venues.find(({ venueId }) => venueId === item.venueId);
      return item && venue && (isHome(item) || holdsSlots(item)) ? [{ venue, item }] : [];
    })
    .sort((a, b) => (a.item.day === b.item.day ? a.item.from - b.item.from : a.item.day < b.item.day ? -1 : 1));
}
