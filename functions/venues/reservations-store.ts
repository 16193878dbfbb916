import * as z from 'zod';
import { addDays, atLocal, type LocalDay } from '../../shared/http/local-time';
import { ProxyRecord } from '../../shared/residents/proxy';
import { type ReservationId, type VenueId, venueOfReservation } from '../../shared/venues/ids';
import { startsAt } from '../../shared/venues/life';
import { Reservation } from '../../shared/venues/reservation';
import { remindersFor } from '../calendar/writes';
import type { CommunityId } from '../platform/identity';
import { get, list, type Step, transact, write } from '../platform/table';
import { freeCells, type Take, takeCells, venuePartition } from './days-store';
import { pointToProxy } from './proxies-store';
import { type HouseholdWeek, putWeek } from './weeks-store';

// Bookings. An id begins with its day and its venue, so it is its own address.
//
// Access patterns
//   A booking | get | COMMUNITY#<c>#VENUE#<v> | AT#<reservationId> | 0.5 RCU, strong 1
//   A venue's bookings of some days, by pages | query | COMMUNITY#<c>#VENUE#<v> | AT#<day> … AT#<day>~ | 0.5 RCU per 10
//   Bookings that wait for an answer, the next to begin first | query | byState COMMUNITY#<c>#RESERVATIONS#requested | <start> … | 0.5 RCU per 10
//   Book: cells, booking, household's week; reminders noted just before | transact | COMMUNITY#<c>#VENUE#<v>, COMMUNITY#<c>#HOUSEHOLD#<h> | DAY#<day>, AT#<reservationId>, VENUES#<monday> | 6 WCU + 1 per reminder, and 1 in byState where approval is asked
//   Approve: booking, week | transact | COMMUNITY#<c>#VENUE#<v>, COMMUNITY#<c>#HOUSEHOLD#<h> | AT#<reservationId>, VENUES#<monday> | 4 WCU, and 1 in byState
//   Cancel or refuse: booking, cells, week | transact | COMMUNITY#<c>#VENUE#<v>, COMMUNITY#<c>#HOUSEHOLD#<h> | DAY#<day>, AT#<reservationId>, VENUES#<monday> | 6 WCU, and 1 in byState where it was waiting

/** Kept for disputes, then forgotten. */
const KEEP_DAYS = 365;
/** More than a committee can answer: then the soonest are shown first. */
const REQUESTS_SHOWN = 100;

/** A booking as it is kept: the names of venue and zones are looked up when it is read. */
export const ReservationItem = Reservation.omit({ venueName: true, place: true, zoneNames: true }).extend({
  proxy: ProxyRecord.nullable(),
  madeBy: z.string(),
  /** who answered a request */
  decidedBy: z.string().nullable(),
});
export type ReservationItem = z.infer<typeof ReservationItem>;

const keyOf = (community: CommunityId, id: ReservationId) => ({
  pk: venuePartition(community, venueOfReservation(id)),
  sk: `AT#${id}`,
});
const waiting = (community: CommunityId): string => `COMMUNITY#${community}#RESERVATIONS#requested`;

export async function readReservation(
  community: CommunityId,
  id: ReservationId,
  { consistent = false } = {},
): Promise<ReservationItem | undefined> {
  const item = await get(keyOf(community, id), { consistent });
  return item && ReservationItem.parse(item);
}

const compact = (day: LocalDay): string => day.replaceAll('-', '');

export async function readReservations(
  community: CommunityId,
  venueId: VenueId,
  { from, to, limit, consistent = false }: { from: LocalDay; to: LocalDay; limit: number; consistent?: boolean },
  cursor?: string,
): Promise<{ reservations: ReservationItem[]; cursor: string | null }> {
  const range = { from: `AT#${compact(from)}`, until: `AT#${compact(to)}~` };
  const page = await list({ pk: venuePartition(community, venueId), ...range, limit, consistent }, cursor);
  return { reservations: page.items.map((item) => ReservationItem.parse(item)), cursor: page.cursor };
}

/** Those that have not begun: an unanswered one has lapsed by then. */
export async function readRequests(community: CommunityId, now: string): Promise<ReservationItem[]> {
  const query = { pk: waiting(community), index: 'byState', from: now, until: '~', limit: REQUESTS_SHOWN } as const;
  return (await list(query)).items.map((item) => ReservationItem.parse(item));
}

/** The booking itself has been changed by somebody else. */
export const RESERVATION_CHANGED = new Error('the reservation has changed');

/** All that stands or falls with a booking: its cells, its place in the household's week. */
export interface Around {
  take: Take;
  week: HouseholdWeek;
  entries: HouseholdWeek['entries'];
}

function putReservation(community: CommunityId, after: ReservationItem, before: ReservationItem | null): Step {
  const { reservationId, state } = after;
  const index = state === 'requested' && {
    statePk: waiting(community),
    stateSk: `${startsAt(after)}#${reservationId}`,
  };
  const expiresAtSeconds = Math.floor(Date.parse(atLocal(addDays(after.day, KEEP_DAYS), 0)) / 1000);
  const Item = { ...keyOf(community, reservationId), ...after, ...index, expiresAtSeconds };
  const unchanged = {
    ConditionExpression: '#state = :state AND changedAt = :changedAt',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':state': before?.state, ':changedAt': before?.changedAt },
  };
  const Put = { Item, ...(before ? unchanged : { ConditionExpression: 'attribute_not_exists(pk)' }) };
  return { write: { Put }, onRefused: () => RESERVATION_CHANGED };
}

/**
 * Commits a new booking. Its reminders are noted before: one that is left over finds nothing to remind of, and outside
 * the transaction each costs half.
 */
export async function commitNew(
  community: CommunityId,
  reservation: ReservationItem,
  { take, week, entries }: Around,
  { rules, now }: { rules: number; now: string },
): Promise<void> {
  const { proxy } = reservation;
  const timed = { kind: 'venue', id: reservation.reservationId, startsAt: startsAt(reservation) } as const;
  await Promise.all(remindersFor(community, timed, now).map(write));
  await transact([
    takeCells(community, take, rules),
    putReservation(community, reservation, null),
    putWeek(community, week, entries),
    ...(proxy?.as === 'grid_worker' ? [pointToProxy(community, proxy.by, reservation.reservationId)] : []),
  ]);
}

/** Commits an answer that keeps the cells. */
export const commitApproved = (
  community: CommunityId,
  after: ReservationItem,
  before: ReservationItem,
  { week, entries }: Pick<Around, 'week' | 'entries'>,
): Promise<void> => transact([putReservation(community, after, before), putWeek(community, week, entries)]);

/** Commits an end that gives the cells back: cancelled or refused. */
export const commitFreed = (
  community: CommunityId,
  after: ReservationItem,
  before: ReservationItem,
  { take, week, entries }: Around,
): Promise<void> =>
  transact([putReservation(community, after, before), freeCells(community, take), putWeek(community, week, entries)]);
