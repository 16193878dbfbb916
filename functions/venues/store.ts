import { isDeepStrictEqual } from 'node:util';
import { Venue } from '../../shared/venues/schema';
import type { CommunityId } from '../platform/identity';
import { get, listAll, write } from '../platform/table';

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

/** Thrown when somebody else's change came first. */
export const CHANGED = new Error('the venue has changed');
const ALREADY_SAVED = new Error('the same write came first');

/** Saves `venue` as the successor of `revision`; 0: it is new. */
export async function putVenue(community: CommunityId, venue: Venue, revision: number): Promise<void> {
  const Item = { pk: partition(community), sk: venue.venueId, ...venue };
  const unchanged = {
    ConditionExpression: '#revision = :revision',
    ExpressionAttributeNames: { '#revision': 'revision' },
    ExpressionAttributeValues: { ':revision': revision },
  };
  const Put = { Item, ...(revision > 0 ? unchanged : { ConditionExpression: 'attribute_not_exists(pk)' }) };
  // The very same venue there already is our own write, whose answer got lost, so that it was sent again.
  const onRefused = (found: unknown) => (isDeepStrictEqual(found, Item) ? ALREADY_SAVED : CHANGED);
  await write({ write: { Put }, onRefused }).catch((error) => {
    if (error !== ALREADY_SAVED) throw error;
  });
}
