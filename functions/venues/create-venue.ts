import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { createVenue } from '../../shared/venues/endpoints';
import type { Caller } from '../platform/serve';
import { newVenueId } from './book';
import { assertKeeps, KEEPERS } from './rights';
import { MAX_VENUES, putVenue, readVenues } from './store';
import { assertWords, venueDetail, wordsOf } from './venue-draft';

export async function createVenueHandler(
  { body }: Input<typeof createVenue>,
  caller: Caller,
): Promise<Reply<typeof createVenue>> {
  await assertKeeps(caller, body.mayBook, KEEPERS);
  const venues = await readVenues(caller.community);
  if (venues.length >= MAX_VENUES) throw new AppError('TOO_MANY_VENUES');
  await assertWords(caller, wordsOf(body));
  const venue = { ...body, venueId: newVenueId(), revision: 1, blackouts: [] };
  await putVenue(caller.community, venue, 0);
  return venueDetail(caller, venue);
}
