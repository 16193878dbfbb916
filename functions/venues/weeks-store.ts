import * as z from 'zod';
import { addDays, atLocal, type LocalDay, weekOf } from '../../shared/http/local-time';
import { dayOfReservation, ReservationId, venueOfReservation } from '../../shared/venues/ids';
import type { WeekEntry } from '../../shared/venues/quota';
import type { CommunityId } from '../platform/identity';
import { putOver } from '../platform/revised';
import { get, listAll, type Step } from '../platform/table';
import { householdPartition } from '../residents/reads';

// A household's bookings of one week, of all venues: its quota is counted from this one item, and its condition keeps
// two members who book in the same second within the quota together.
//
// Access patterns
//   A household's week, strong | get | COMMUNITY#<c>#HOUSEHOLD#<h> | VENUES#<monday> | 1 RCU
//   A household's weeks from … to … | query | COMMUNITY#<c>#HOUSEHOLD#<h> | VENUES#<monday> … VENUES#<monday> | 0.5 RCU per 60 bookings, strong 1
//   Note, change or drop a booking (revision stated) | transact | COMMUNITY#<c>#HOUSEHOLD#<h> | VENUES#<monday> | 2 WCU per 12 bookings

/** Kept for the list of past bookings, then forgotten. */
const KEEP_DAYS = 365;
/** The longest asked for is a person's export: a year back and two months ahead. */
const MAX_WEEKS = 80;

const STATES = { r: 'requested', c: 'confirmed', x: 'cancelled', n: 'refused' } as const;
const LETTERS = { requested: 'r', confirmed: 'c', cancelled: 'x', refused: 'n' } as const;

/** Short names: the item is read and written whole, every time. */
const StoredWeek = z.object({
  revision: z.int(),
  bookings: z.record(
    ReservationId,
    z.object({ f: z.int(), t: z.int(), z: z.string(), p: z.int(), s: z.enum(['r', 'c', 'x', 'n']) }),
  ),
});

export interface HouseholdWeek {
  householdId: string;
  monday: LocalDay;
  /** 0: nothing is kept yet */
  revision: number;
  entries: WeekEntry[];
}

const weekKey = (community: CommunityId, householdId: string, monday: LocalDay) => ({
  pk: householdPartition(community, householdId),
  sk: `VENUES#${monday}`,
});

function weekFrom(householdId: string, monday: LocalDay, item: unknown): HouseholdWeek {
  if (item === undefined) return { householdId, monday, revision: 0, entries: [] };
  const { revision, bookings } = StoredWeek.parse(item);
  const entries = Object.entries(bookings).map(([id, { f, t, z: zones, p, s }]) => ({
    reservationId: id,
    venueId: venueOfReservation(id),
    day: dayOfReservation(id),
    from: f,
    to: t,
    zones: zones.split(''),
    people: p,
    state: STATES[s],
  }));
  return { householdId, monday, revision, entries };
}

export async function readWeek(community: CommunityId, householdId: string, day: LocalDay): Promise<HouseholdWeek> {
  const monday = weekOf(day);
  const item = await get(weekKey(community, householdId, monday), { consistent: true });
  return weekFrom(householdId, monday, item);
}

/** A household's bookings from the week of `from` to the week of `to`. */
export async function readWeeks(
  community: CommunityId,
  householdId: string,
  from: LocalDay,
  to: LocalDay,
  { consistent = false } = {},
): Promise<WeekEntry[]> {
  const { pk, sk } = weekKey(community, householdId, weekOf(from));
  const items = await listAll({ pk, from: sk, until: `VENUES#${weekOf(to)}`, consistent }, MAX_WEEKS);
  return items.flatMap((item) => weekFrom(householdId, String(item.sk).slice('VENUES#'.length), item).entries);
}

/** Another member of the household was faster. */
export const WEEK_CHANGED = new Error('the household’s week has changed');

/** Keeps `entries` in place of what was read. */
export function putWeek(community: CommunityId, before: HouseholdWeek, entries: readonly WeekEntry[]): Step {
  const bookings = Object.fromEntries(
    entries.map(({ reservationId, from, to, zones, people, state }) => [
      reservationId,
      { f: from, t: to, z: zones.join(''), p: people, s: LETTERS[state] },
    ]),
  );
  const expiresAtSeconds = Math.floor(Date.parse(atLocal(addDays(before.monday, KEEP_DAYS), 0)) / 1000);
  const key = weekKey(community, before.householdId, before.monday);
  const Item = { ...key, revision: before.revision + 1, bookings, expiresAtSeconds };
  return { write: putOver(Item, before.revision), onRefused: () => WEEK_CHANGED };
}
