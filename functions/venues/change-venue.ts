import { AppError } from '../../shared/http/errors';
import type { VenueId } from '../../shared/venues/ids';
import type { Venue } from '../../shared/venues/schema';
import { OUTPACED } from '../platform/revised';
import type { Caller } from '../platform/serve';
import { assertKeeps, KEEPERS } from './rights';
import { putVenue } from './store';
import { forgetVenue, knownVenue } from './venue-cache';

const TRIES = 4;

/**
 * A change to a venue the caller keeps: loaded as it stands, decided, committed on the revision it was decided on.
 * `decide` returns the very same venue when nothing is left to do.
 */
export async function changeVenue(
  caller: Caller,
  venueId: VenueId,
  decide: (venue: Venue) => Venue,
): Promise<{ before: Venue; after: Venue }> {
  const { community, now } = caller;
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const before = await knownVenue(community, venueId, now, { fresh: true });
    await assertKeeps(caller, before.mayBook, KEEPERS);
    const next = decide(before);
    if (next === before) return { before, after: before };
    const after = { ...next, revision: before.revision + 1 };
    try {
      await putVenue(community, after, before.revision);
      forgetVenue(community, venueId);
      return { before, after };
    } catch (error) {
      if (error !== OUTPACED) throw error;
    }
  }
  throw new AppError('BUSY');
}
