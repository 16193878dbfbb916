import { addDays, atLocal, type LocalDay } from '../../shared/http/local-time';
import { dayOfReservation, ReservationId } from '../../shared/venues/ids';
import type { CommunityId } from '../platform/identity';
import { list, type Step } from '../platform/table';

// What a grid worker booked for neighbours: a pointer each, so that they find it again and can take it back.
//
// Access patterns
//   Bookings I made for neighbours, from a day on | query | COMMUNITY#<c>#PERSON#<p> | VENUE_PROXY#<day> … | 0.5 RCU per 20
//   Point to such a booking | transact | COMMUNITY#<c>#PERSON#<p> | VENUE_PROXY#<reservationId> | 2 WCU

const SHOWN = 60;
const KEEP_DAYS = 90;
const PREFIX = 'VENUE_PROXY#';

const partition = (community: CommunityId, person: string): string => `COMMUNITY#${community}#PERSON#${person}`;

export function pointToProxy(community: CommunityId, person: string, id: ReservationId): Step {
  const expires = atLocal(addDays(dayOfReservation(id), KEEP_DAYS), 0);
  const key = { pk: partition(community, person), sk: `${PREFIX}${id}` };
  const Item = { ...key, reservationId: id, expiresAtSeconds: Math.floor(Date.parse(expires) / 1000) };
  // A pointer written twice says the same both times.
  return { write: { Put: { Item } }, onRefused: () => new Error('a pointer has no condition') };
}

export async function readProxies(community: CommunityId, person: string, from: LocalDay, to: LocalDay) {
  const range = { from: `${PREFIX}${from.replaceAll('-', '')}`, until: `${PREFIX}${to.replaceAll('-', '')}~` };
  const { items } = await list({ pk: partition(community, person), ...range, limit: SHOWN });
  return items.map((item) => ReservationId.parse(item.reservationId));
}
