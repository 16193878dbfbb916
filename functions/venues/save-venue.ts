import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { saveVenue } from '../../shared/venues/endpoints';
import { assertKeepsZones } from '../../shared/venues/rules';
import type { Caller } from '../platform/serve';
import { changeVenue } from './change-venue';
import { assertKeeps, KEEPERS } from './rights';
import { assertWords, renewDays, venueDetail, wordsOf } from './venue-draft';

export async function saveVenueHandler(
  { params, body }: Input<typeof saveVenue>,
  caller: Caller,
): Promise<Reply<typeof saveVenue>> {
  const { revision, ...draft } = body;
  await assertKeeps(caller, draft.mayBook, KEEPERS);
  await assertWords(caller, wordsOf(draft));
  const { before, after } = await changeVenue(caller, params.venueId, (venue) => {
    if (venue.revision !== revision) throw new AppError('VENUE_CHANGED');
    assertKeepsZones(venue, draft);
    return { ...venue, ...draft };
  });
  await renewDays(caller, before, after);
  return venueDetail(caller, after);
}
