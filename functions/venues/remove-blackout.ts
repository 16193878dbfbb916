import type { Input, Reply } from '../../shared/http/endpoint';
import type { removeBlackout } from '../../shared/venues/endpoints';
import type { Caller } from '../platform/serve';
import { changeVenue } from './change-venue';
import { venueDetail } from './venue-draft';

/** A closure that is gone already is gone. */
export async function removeBlackoutHandler(
  { params }: Input<typeof removeBlackout>,
  caller: Caller,
): Promise<Reply<typeof removeBlackout>> {
  const { after } = await changeVenue(caller, params.venueId, (venue) => {
    const blackouts = venue.blackouts.filter(({ blackoutId }) => blackoutId !== params.blackoutId);
    return blackouts.length === venue.blackouts.length ? venue : { ...venue, blackouts };
  });
  return venueDetail(caller, after);
}
