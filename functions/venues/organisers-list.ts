import { AppError } from '../../shared/http/errors';
import { daysBetween, type LocalDay } from '../../shared/http/local-time';
import type { VenueId } from '../../shared/venues/ids';
import type { OrganiserReservation } from '../../shared/venues/reservation';
import type { Caller } from '../platform/serve';
import { allReservations } from './listing';
import { assertNear } from './near';
import { assertKeeps, ORGANISERS } from './rights';
import { shownToOrganisers } from './shown';
import { knownVenue } from './venue-cache';

/** A month of lists at a time. */
const MAX_DAYS = 31;
const wrong = (message: string) => new AppError('BAD_REQUEST', [{ path: 'to', message }]);

function assertRange(from: LocalDay, to: LocalDay, now: string): void {
  assertNear(from, now, 'from');
  assertNear(to, now, 'to');
  const days = daysBetween(from, to);
  if (days < 0 || days >= MAX_DAYS) throw wrong(`一次最多看 ${MAX_DAYS} 天，请重新选日期`);
}

/** A venue's bookings of some days, for whoever looks after it. */
export async function organisersList(
  caller: Caller,
  venueId: VenueId,
  { from, to }: { from: LocalDay; to: LocalDay },
): Promise<{ venueName: string; reservations: OrganiserReservation[] }> {
  const { community, now } = caller;
  assertRange(from, to, now);
  const venue = await knownVenue(community, venueId, now, { fresh: true });
  await assertKeeps(caller, venue.mayBook, ORGANISERS);
  const items = await allReservations(community, venueId, { from, to });
  if (!items) throw wrong('预约太多了，请选短一些的日期');
  const pairs = items.map((item) => ({ venue, item }));
  return { venueName: venue.name, reservations: await shownToOrganisers(community, pairs, now) };
}
