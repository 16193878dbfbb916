import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError, type ErrorCode } from '../../shared/http/errors';
import type { cancelSeries } from '../../shared/venues/endpoints';
import type { Reservation } from '../../shared/venues/reservation';
import type { Caller } from '../platform/serve';
import { cancelOne } from './cancel';
import { laterOf } from './later';
import { tellHousehold } from './messages';
import { shown } from './shown';
import { assertWords } from './venue-draft';

/** What may have become of a later week meanwhile; it is then not the caller's to give back. */
const PASSED: readonly ErrorCode[] = ['NOT_FOUND', 'RESERVATION_STARTED', 'ALREADY_DECIDED'];

/** One after the other: each gives its own cells and minutes back. Broken off, asking again finishes what is left. */
export async function cancelSeriesHandler(
  { params, body }: Input<typeof cancelSeries>,
  caller: Caller,
): Promise<Reply<typeof cancelSeries>> {
  const { community, now } = caller;
  let checked = false;
  const checkOnce = async (words: string) => {
    if (!checked) await assertWords(caller, words);
    checked = true;
  };
  const because = body.because ?? null;
  const first = await cancelOne(caller, params.reservationId, because, checkOnce);
  const cancelled: Reservation[] = [await shown(first.venue, first.item, now)];
  for (const { reservationId } of await laterOf(community, first.item, now)) {
    try {
      const { venue, item } = await cancelOne(caller, reservationId, because, checkOnce);
      cancelled.push(await shown(venue, item, now));
    } catch (error) {
      if (!(error instanceof AppError && PASSED.includes(error.code))) throw error;
    }
  }
  const [told] = cancelled;
  // One message for all of them.
  if (told?.because) await tellHousehold(community, 'cancelled', told, caller.person, cancelled.length - 1);
  return { cancelled };
}
