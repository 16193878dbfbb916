import type { Input, Reply } from '../../shared/http/endpoint';
import { localDay } from '../../shared/http/local-time';
import type { listVenues } from '../../shared/venues/endpoints';
import { hoursOf } from '../../shared/venues/openings';
import type { Venue, VenueCard } from '../../shared/venues/schema';
import type { Caller } from '../platform/serve';
import { calendarDay } from './calendar-days';
import { isFor, keeps, ORGANISERS } from './rights';
import { readVenues } from './store';

export async function listVenuesHandler(
  _: Input<typeof listVenues>,
  caller: Caller,
): Promise<Reply<typeof listVenues>> {
  const venues = await readVenues(caller.community);
  const seen = await Promise.all(
    venues.map(async (venue) => venue.active || (await keeps(caller, venue.mayBook, ORGANISERS))),
  );
  const cards = await Promise.all(venues.filter((_, i) => seen[i]).map((venue) => cardOf(venue, caller)));
  return { venues: cards.sort((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name, 'zh')) };
}

async function cardOf(venue: Venue, caller: Caller): Promise<VenueCard> {
  const { venueId, name, place, kind, owner, slotMinutes, staffed, approval, active } = venue;
  const day = localDay(caller.now);
  const open = venue.zones.filter((zone) => zone.open);
  return {
    ...{ venueId, name, place, kind, owner, slotMinutes, staffed, approval, active },
    zones: open.length,
    shared: open.some(({ capacity }) => capacity !== null),
    today: hoursOf(venue, day, calendarDay(day).kind),
    forMe: await isFor(
      caller,
      venue,
      caller.homes.map(({ householdId }) => householdId),
    ),
  };
}
