import { AppError } from '../../shared/http/errors';
import type { ReservationId } from '../../shared/venues/ids';
import { assertCancellable, startsAt } from '../../shared/venues/life';
import type { Venue } from '../../shared/venues/schema';
import type { Caller } from '../platform/serve';
import { standingTo } from './access';
import { changeReservation } from './change-reservation';
import type { ReservationItem } from './reservations-store';

/**
 * Gives one booking back, as its household until it begins, as an organiser with a reason until it is over. Cancelled
 * before, it stays as it is. `assertWords`: before a reason is kept that everybody of the household will read.
 */
export const cancelOne = (
  caller: Caller,
  id: ReservationId,
  because: string | null,
  assertWords: (because: string) => Promise<void>,
): Promise<{ venue: Venue; item: ReservationItem }> =>
  changeReservation(caller.community, id, caller.now, async (one, venue) => {
    const { now } = caller;
    const { mine, organiser } = await standingTo(caller, one, venue);
    if (one.state === 'cancelled') return one;
    const household = mine && (now < startsAt(one) || !organiser);
    assertCancellable(one, household ? 'household' : 'organiser', now);
    if (household) return { ...one, state: 'cancelled', because: null, changedAt: now };
    if (because === null) throw new AppError('REASON_MISSING');
    await assertWords(because);
    return { ...one, state: 'cancelled', because, changedAt: now };
  });
