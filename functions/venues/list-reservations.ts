import type { Input, Reply } from '../../shared/http/endpoint';
import type { listReservations } from '../../shared/venues/endpoints';
import type { OrganiserReservation } from '../../shared/venues/reservation';
import type { Caller } from '../platform/serve';
import { organisersList } from './organisers-list';

export async function listReservationsHandler(
  { params, query }: Input<typeof listReservations>,
  caller: Caller,
): Promise<Reply<typeof listReservations>> {
  const { venueName, reservations } = await organisersList(caller, params.venueId, query);
  return { venueName, reservations: reservations.filter((one) => matches(one, query.search ?? '')) };
}

/** Every word of the search stands somewhere in what an organiser reads. */
function matches(one: OrganiserReservation, search: string): boolean {
  const read = [one.address, one.madeByName, one.purpose, one.proxy?.personName ?? '', ...one.zoneNames].join(' ');
  return search.split(/\s+/).every((word) => read.includes(word));
}
