import * as z from 'zod';
import { SessionId } from '../../shared/activities/ids';
import { HouseholdId } from '../../shared/places/ids';
import type { CommunityId } from '../platform/identity';
import { list, type Step } from '../platform/table';
import { type EntryItem, expiresAfter } from './entries-store';

// What a grid worker booked for neighbours: a pointer each, so that they find it again and can take it back. Sorted by
// the end of the session, as the entry's own expiry says it, so what is over is never read.
//
// Access patterns
//   Bookings I made for neighbours that are not over | query | COMMUNITY#<c>#PERSON#<p> | ACTIVITY_PROXY#<expiry of what ends now> … | 0.5 RCU per 20
//   Point to such a booking | transact | COMMUNITY#<c>#PERSON#<p> | ACTIVITY_PROXY#<expiry>#<sessionId>#<householdId> | 2 WCU

const SHOWN = 60;
const PREFIX = 'ACTIVITY_PROXY#';
const Pointer = z.object({ sessionId: SessionId, householdId: HouseholdId });
export type Pointer = z.infer<typeof Pointer>;

const partition = (community: CommunityId, person: string): string => `COMMUNITY#${community}#PERSON#${person}`;

export function pointToProxy(community: CommunityId, person: string, entry: EntryItem): Step {
  const { sessionId, householdId, expiresAtSeconds } = entry;
  const key = { pk: partition(community, person), sk: `${PREFIX}${expiresAtSeconds}#${sessionId}#${householdId}` };
  // A pointer written twice says the same both times.
  return {
    write: { Put: { Item: { ...key, sessionId, householdId, expiresAtSeconds } } },
    onRefused: () => new Error('a pointer has no condition'),
  };
}

export async function readProxies(community: CommunityId, person: string, now: string): Promise<Pointer[]> {
  // '~' sorts after every digit.
  const range = { from: `${PREFIX}${expiresAfter(now)}`, until: `${PREFIX}~` };
  const { items } = await list({ pk: partition(community, person), ...range, limit: SHOWN });
  return items.map((item) => Pointer.parse(item));
}
