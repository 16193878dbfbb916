import { handler as notices } from '../functions/notices/handler';
import type { Identity } from '../functions/platform/identity';
import { write } from '../functions/platform/table';
import { householdPartition } from '../functions/residents/reads';
import { newVenueId } from '../functions/venues/book';
import { handler } from '../functions/venues/handler';
import { putVenue } from '../functions/venues/store';
import { listInbox } from '../shared/notices/endpoints';
import { getVenueWeek, reserve } from '../shared/venues/endpoints';
import type { ReservationRequest, VenueDay } from '../shared/venues/reservation';
import type { Venue } from '../shared/venues/schema';
import { invoke } from './invoke';
import { tableTennis } from './table-tennis';
import { newPerson, type Scene } from './vote-scene';

/** A table-tennis room of this community, without going through the content check. */
export async function openVenue(scene: Scene, more: Partial<Venue> = {}): Promise<Venue> {
  const venue = tableTennis({ venueId: newVenueId(), ...more });
  await putVenue(scene.community, venue, 0);
  return venue;
}

/** Wednesday 25 November, table 1, 19:00 to 20:00, unless said otherwise. */
export const asking = (more: Partial<ReservationRequest> = {}) => ({
  day: '2026-11-25',
  from: 1140,
  slots: 1,
  zoneIds: ['a'],
  ...more,
});

export const reserveAs = (as: Identity, { venueId }: Pick<Venue, 'venueId'>, more: Partial<ReservationRequest> = {}) =>
  invoke(handler, reserve, as, { params: { venueId }, body: asking(more) });

export async function weekAs(as: Identity, { venueId }: Pick<Venue, 'venueId'>, day = '2026-11-22') {
  return (await invoke(handler, getVenueWeek, as, { params: { venueId }, query: { day } })).reply;
}

/** The states of one table over a day, in the order of its slots. */
export const lane = (day: VenueDay | undefined, zone = 0): string[] =>
  (day?.slots ?? []).map(({ states }) => states[zone] ?? '-');

/** What a request consumed, as its own log line says it. */
export async function consumed(run: () => Promise<unknown>): Promise<{ wcu: number; rcu: number }> {
  const seen: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line) => void seen.push(line));
  process.env.LOG = 'on';
  await run();
  process.env.LOG = 'off';
  log.mockRestore();
  const { wcu, rcu } = JSON.parse(seen[0] as string);
  return { wcu, rcu };
}

/** A member of the n-th household with an account that WeChat knows and messages reach. */
export async function member(scene: Scene, n: number, seat = 1): Promise<Identity> {
  const as = scene.resident(n, seat);
  await newPerson(as.person);
  const pk = householdPartition(scene.community, scene.households[n]?.householdId as string);
  const entry = { personId: as.person, displayName: `住户 ${n}`, seat, boundAt: '2026-01-01T00:00:00.000Z' };
  const Item = { pk, sk: `MEMBER#${as.person}`, ...entry };
  await write({ write: { Put: { Item } }, onRefused: () => new Error('the member could not be added') });
  return as;
}

/** Titles of a person's messages, newest first. */
export const inboxOf = async (as: Identity) => (await invoke(notices, listInbox, as)).reply.messages;
