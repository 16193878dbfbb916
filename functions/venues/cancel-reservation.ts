import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { cancelReservation } from '../../shared/venues/endpoints';
import { assertCancellable, startsAt } from '../../shared/venues/life';
import type { Caller } from '../platform/serve';
import { standingTo } from './access';
import { changeReservation } from './change-reservation';
import { tellHousehold } from './messages';
import { shown } from './shown';
import { assertWords } from './venue-draft';

export async function cancelReservationHandler(
  { params, body }: Input<typeof cancelReservation>,
  caller: Caller,
): Promise<Reply<typeof cancelReservation>> {
  const { community, now } = caller;
  const because = body.because ?? null;
  const { venue, item } = await changeReservation(community, params.reservationId, now, async (one, venue) => {
    const { mine, organiser } = await standingTo(caller, one, venue);
    if (one.state === 'cancelled') return one;
    const household = mine && (now < startsAt(one) || !organiser);
    assertCancellable(one, household ? 'household' : 'organiser', now);
    if (household) return { ...one, state: 'cancelled', because: null, changedAt: now };
    if (because === null) throw new AppError('REASON_MISSING');
    await assertWords(caller, because);
    return { ...one, state: 'cancelled', because, changedAt: now };
  });
  const reservation = shown(venue, item, now);
  // Also when it was cancelled before: the answer may have been lost before everybody was told.
  if (item.because !== null) await tellHousehold(community, 'cancelled', reservation, caller.person);
  return reservation;
}
