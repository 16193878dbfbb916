import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { getVenue } from '../../shared/venues/endpoints';
import type { Caller } from '../platform/serve';
import { readVenue } from './store';
import { venueDetail } from './venue-draft';

export async function getVenueHandler(
  { params }: Input<typeof getVenue>,
  caller: Caller,
): Promise<Reply<typeof getVenue>> {
  const venue = await readVenue(caller.community, params.venueId);
  if (!venue) throw new AppError('NOT_FOUND');
  return venueDetail(caller, venue);
}
