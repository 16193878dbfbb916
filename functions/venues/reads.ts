import type { Commitment, Participant } from '../../shared/calendar/commitment';
import type { LocalDay } from '../../shared/http/local-time';
import { ReservationId } from '../../shared/venues/ids';
import { endsAt, startsAt } from '../../shared/venues/life';
import { reservationPage } from '../../shared/venues/page';
import type { Venue } from '../../shared/venues/schema';
import type { CommunityId } from '../platform/identity';
import { readMembers } from '../residents/reads';
import { type ReservationItem, readReservation } from './reservations-store';
import { readVenue, readVenues } from './store';
import { readWeeks } from './weeks-store';

// What venues lends to other features: the calendar, and whom to remind of what.
//
// Access patterns
//   A household's bookings of some days | query | COMMUNITY#<c>#HOUSEHOLD#<h> | VENUES#<monday> … VENUES#<monday> | 0.5 RCU per 60 bookings

const STATES = {
  confirmed: 'confirmed',
  requested: 'requested',
  cancelled: 'cancelled',
  refused: 'cancelled',
} as const;

function commitmentOf(venue: Venue, item: ReservationItem): Commitment {
  const zones = venue.zones.filter(({ zoneId }) => item.zoneIds.includes(zoneId)).map(({ name }) => name);
  return {
    kind: 'venue',
    id: item.reservationId,
    title: `${venue.name} ${zones.join('、')}`,
    place: venue.place,
    startsAt: startsAt(item),
    endsAt: endsAt(item),
    state: item.state === 'lapsed' ? 'cancelled' : STATES[item.state],
    page: reservationPage(item.reservationId),
    discreet: false,
    changedAt: item.changedAt,
  };
}

/** Bookings of a person's homes; of those that ended, the ones somebody else ended. */
export async function readMineVenues(
  community: CommunityId,
  _person: string,
  homes: readonly { householdId: string }[],
  fromDay: LocalDay,
  toDay: LocalDay,
): Promise<Commitment[]> {
  const weeks = await Promise.all(homes.map(({ householdId }) => readWeeks(community, householdId, fromDay, toDay)));
  const entries = weeks.flat().filter(({ day }) => fromDay <= day && day <= toDay);
  if (entries.length === 0) return [];
  const venues = await readVenues(community);
  const items = await Promise.all(entries.map(({ reservationId }) => readReservation(community, reservationId)));
  return items.flatMap((item) => {
    const venue = item && venues.find(({ venueId }) => venueId === item.venueId);
    return item && venue ? [commitmentOf(venue, item)] : [];
  });
}

/** Whom to remind of a booking: whoever made it for their own home, else everybody of the home it was made for. */
export async function readVenueParticipants(community: CommunityId, id: string): Promise<Participant[]> {
  const known = ReservationId.safeParse(id);
  const item = known.success ? await readReservation(community, known.data, { consistent: true }) : undefined;
  if (item?.state !== 'confirmed') return [];
  const venue = await readVenue(community, item.venueId);
  if (!venue) return [];
  const { householdId, madeBy } = item;
  const members = await readMembers(community, householdId);
  const byOneself = item.proxy === null && members.some(({ personId }) => personId === madeBy);
  return [{ personId: byOneself ? madeBy : null, householdId, commitment: commitmentOf(venue, item) }];
}
