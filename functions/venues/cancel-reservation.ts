import type { Input, Reply } from '../../shared/http/endpoint';
import type { cancelReservation } from '../../shared/venues/endpoints';
import type { Caller } from '../platform/serve';
import { cancelOne } from './cancel';
import { tellHousehold } from './messages';
import { shown } from './shown';
import { assertWords } from './venue-draft';

export async function cancelReservationHandler(
  { params, body }: Input<typeof cancelReservation>,
  caller: Caller,
): Promise<Reply<typeof cancelReservation>> {
  const { community, now } = caller;
  const { venue, item } = await cancelOne(caller, params.reservationId, body.because ?? null, (words) =>
    assertWords(caller, words),
  );
  const reservation = await shown(venue, item, now);
  // Also when it was cancelled before: the answer may have been lost before everybody was told.
  if (item.because !== null) await tellHousehold(community, 'cancelled', reservation, caller.person);
  return reservation;
}
