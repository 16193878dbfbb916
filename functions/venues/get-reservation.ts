import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { getReservation } from '../../shared/venues/endpoints';
import { endsAt, holdsSlots, isCancellable } from '../../shared/venues/life';
import type { Caller } from '../platform/serve';
import { standingTo } from './access';
import { laterOf } from './later';
import { readReservation } from './reservations-store';
import { shown } from './shown';
import { venueOf } from './venue-cache';

export async function getReservationHandler(
  { params }: Input<typeof getReservation>,
  caller: Caller,
): Promise<Reply<typeof getReservation>> {
  const { community, now } = caller;
  const item = await readReservation(community, params.reservationId);
  if (!item) throw new AppError('NOT_FOUND');
  const venue = await venueOf(community, item, now);
  const { mine, organiser } = await standingTo(caller, item, venue);
  const running = holdsSlots(item) && now < endsAt(item);
  const mayCancel = (mine && isCancellable(item, now)) || (organiser && running);
  const later = mayCancel ? (await laterOf(community, item, now)).length : 0;
  return { ...(await shown(venue, item, now)), mayCancel, later };
}
