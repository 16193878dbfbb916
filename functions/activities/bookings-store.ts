import * as z from 'zod';
import { ActivityId, EntryId } from '../../shared/activities/ids';
import { ActivityKind, EntryState, Instant } from '../../shared/activities/schema';
import { HouseholdId } from '../../shared/places/ids';
import type { CommunityId } from '../platform/identity';
import { OUTPACED } from '../platform/revised';
import { list, write } from '../platform/table';
import { householdPartition } from '../residents/reads';

// A household's bookings side by side, by start: what the entries say, carried over by the stream a moment later.
//
// Access patterns
//   A household's bookings that start in a time, in order | query | COMMUNITY#<c>#HOUSEHOLD#<h> | BOOKING#<from> … BOOKING#<until> | 0.5 RCU per 8
//   Carry an entry over | put | COMMUNITY#<c>#HOUSEHOLD#<h> | BOOKING#<startsAt>#<sessionId> | 1 WCU

export const Booking = z.object({
  sessionId: z.string(),
  activityId: ActivityId,
  householdId: HouseholdId,
  entryId: EntryId,
  kind: ActivityKind,
  title: z.string(),
  place: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  state: EntryState,
  changedAt: Instant,
  expiresAtSeconds: z.int(),
});
export type Booking = z.infer<typeof Booking>;

/** Nobody books more in all the time they are kept. */
const MOST = 500;

/** Those that start from `from` to `until`, both instants. */
export async function readBookings(
  community: CommunityId,
  householdId: string,
  from: string,
  until: string,
): Promise<Booking[]> {
  const pk = householdPartition(community, householdId);
  // '~' sorts after every character of a key: what starts at this very instant is in.
  const query = { pk, from: `BOOKING#${from}`, until: `BOOKING#${until}~`, limit: MOST };
  return (await list(query)).items.map((item) => Booking.parse(item));
}

/** What stands, in place of anything older; an older one that comes late changes nothing. */
export async function putBooking(community: CommunityId, booking: Booking): Promise<void> {
  const key = {
    pk: householdPartition(community, booking.householdId),
    sk: `BOOKING#${booking.startsAt}#${booking.sessionId}`,
  };
  const Put = {
    Item: { ...key, ...booking },
    ConditionExpression: 'attribute_not_exists(pk) OR changedAt <= :at',
    ExpressionAttributeValues: { ':at': booking.changedAt },
  };
  await write({ write: { Put }, onRefused: () => OUTPACED }).catch((error) => {
    if (error !== OUTPACED) throw error;
  });
}
