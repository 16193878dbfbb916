import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { decideReservation } from '../../shared/venues/endpoints';
import { assertDecidable } from '../../shared/venues/life';
import type { Caller } from '../platform/serve';
import { changeReservation } from './change-reservation';
import { tellHousehold } from './messages';
import type { ReservationItem } from './reservations-store';
import { assertKeeps, ORGANISERS } from './rights';
import { shown, shownToOrganisers } from './shown';
import { assertWords } from './venue-draft';

export async function decideReservationHandler(
  { params, body }: Input<typeof decideReservation>,
  caller: Caller,
): Promise<Reply<typeof decideReservation>> {
  const { community, now } = caller;
  const because = body.because ?? null;
  if (!body.approve && because === null) throw new AppError('REASON_MISSING');
  const state = body.approve ? 'confirmed' : 'refused';
  const { venue, item } = await changeReservation(community, params.reservationId, now, async (one, venue) => {
    await assertKeeps(caller, venue.mayBook, ORGANISERS);
    if (isThisAnswer(one, state, caller.person)) return one;
    assertDecidable(one, now);
    if (!body.approve && because !== null) await assertWords(caller, because);
    return { ...one, state, because: body.approve ? null : because, decidedBy: caller.person, changedAt: now };
  });
  await tellHousehold(community, body.approve ? 'approved' : 'refused', await shown(venue, item, now), caller.person);
  const [listed] = await shownToOrganisers(community, [{ venue, item }], now);
  if (!listed) throw new AppError('NOT_FOUND');
  return listed;
}

/** The very same answer by the same person: a double tap or a lost reply. */
const isThisAnswer = (one: ReservationItem, state: string, person: string): boolean =>
  one.state === state && one.decidedBy === person;
