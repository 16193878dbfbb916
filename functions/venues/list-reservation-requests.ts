import type { Input, Reply } from '../../shared/http/endpoint';
import type { listReservationRequests } from '../../shared/venues/endpoints';
import type { Caller } from '../platform/serve';
import { readRequests } from './reservations-store';
import { keeps, ORGANISERS } from './rights';
import { shownToOrganisers } from './shown';
import { venueOf } from './venue-cache';

export async function listReservationRequestsHandler(
  _: Input<typeof listReservationRequests>,
  caller: Caller,
): Promise<Reply<typeof listReservationRequests>> {
  const { community, now } = caller;
  const items = await readRequests(community, now);
  const pairs = await Promise.all(items.map(async (item) => ({ item, venue: await venueOf(community, item, now) })));
  const reach = await Promise.all(pairs.map(({ venue }) => keeps(caller, venue.mayBook, ORGANISERS)));
  return {
    reservations: await shownToOrganisers(
      community,
      pairs.filter((_, i) => reach[i]),
      now,
    ),
  };
}
