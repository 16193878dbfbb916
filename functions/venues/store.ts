import { Venue } from '../../shared/venues/schema';
import type { CommunityId } from '../platform/identity';
import { saveOver } from '../platform/revised';
import { get, listAll } from '../platform/table';

// Venues themselves. What is taken on a day, the bookings and a household's week have their own stores.
//
// Access patterns
//   A venue with its hours, rules and closures | get | COMMUNITY#<c>#VENUES | <venueId> | 0.5 RCU per 4 KB, strong 1
//   Every venue of a community | query | COMMUNITY#<c>#VENUES | * | 0.5 RCU per 2 or 3 venues
//   Open a venue | put | COMMUNITY#<c>#VENUES | <venueId> | 1 WCU per KB
//   Change a venue or its closures (revision stated) | put | COMMUNITY#<c>#VENUES | <venueId> | 1 WCU per KB

/** Rooms and courts of one community: a large one has twenty. */
export const MAX_VENUES = 60;

const partition = (community: CommunityId): string => `COMMUNITY#${community}#VENUES`;

export async function readVenue(
  community: CommunityId,
  venueId: string,
  { consistent = false } = {},
): Promise<Venue | undefined> {
  const item = await get({ pk: partition(community), sk: venueId }, { consistent });
  return item && Venue.parse(item);
}

export async function readVenues(community: CommunityId): Promise<Venue[]> {
  // One more than the limit may slip in when two are opened in the same moment.
  return (await listAll({ pk: partition(community) }, 2 * MAX_VENUES)).map((item) => Venue.parse(item));
}

/** Saves `venue` as the successor of `revision`; 0: it is new. Raises OUTPACED. */
export const putVenue = (community: CommunityId, venue: Venue, revision: number): Promise<void> =>
  saveOver({ pk: partition(community), sk: venue.venueId, ...venue }, revision);
