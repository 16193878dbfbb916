import { AppError } from '../../shared/http/errors';
import type { VenueId } from '../../shared/venues/ids';
import type { Venue } from '../../shared/venues/schema';
import type { CommunityId } from '../platform/identity';
import { warm } from '../platform/warm';
import { readVenue } from './store';

/** Rules of a venue hardly change, and a booking repeats their revision in its condition: some seconds do no harm. */
const KEEP_MS = 5000;
const venues = warm<Venue>(200);
const keyOf = (community: CommunityId, venueId: VenueId): string => `${community}#${venueId}`;

/** The venue as this function last saw it, at most five seconds ago; `fresh`: as it stands now. */
export async function knownVenue(
  community: CommunityId,
  venueId: VenueId,
  now: string,
  { fresh = false } = {},
): Promise<Venue> {
  const key = keyOf(community, venueId);
  if (fresh) venues.forget(key);
  return venues.read(key, Date.parse(now), KEEP_MS, async () => {
    const venue = await readVenue(community, venueId, { consistent: fresh });
    if (!venue) throw new AppError('NOT_FOUND');
    return venue;
  });
}

/** The venue of a booking: as it stands now where what is remembered does not know all its zones yet. */
export async function venueOf(
  community: CommunityId,
  { venueId, zoneIds }: { venueId: VenueId; zoneIds: readonly string[] },
  now: string,
): Promise<Venue> {
  const known = await knownVenue(community, venueId, now);
  const knowsAll = zoneIds.every((id) => known.zones.some(({ zoneId }) => zoneId === id));
  return knowsAll ? known : knownVenue(community, venueId, now, { fresh: true });
}

export const forgetVenue = (community: CommunityId, venueId: VenueId): void => venues.forget(keyOf(community, venueId));
