import { cancelReservation, cancelSeries, getReservation, reserveSeries } from '../../shared/venues/endpoints';
import type { Venue } from '../../shared/venues/schema';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { asking, inboxOf, member, openVenue, reserveAs, weekAs } from '../../tests/venue-scene';
import { newPerson, newScene, type Scene } from '../../tests/vote-scene';
import { putGrant } from '../../tests/world';
import type { Identity } from '../platform/identity';
import { handler } from './handler';
import { readWeeks } from './weeks-store';

jest.setTimeout(30_000);

const NOW = '2026-11-22T02:48:00.000Z';
let scene: Scene;
let wechat: SimulatedWechat;
beforeAll(async () => {
  setClock(NOW);
  [scene, wechat] = await Promise.all([newScene(), simulatedWechat()]);
});
beforeEach(() => setClock(NOW));
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

/** Four Wednesdays from the 25th on, and the second of them. */
async function fourWednesdays(as: Identity, venue: Venue, more: object = {}): Promise<string[]> {
  const body = { ...asking(more), weeks: 4 };
  const { reply } = await invoke(handler, reserveSeries, as, { params: { venueId: venue.venueId }, body });
  return reply.weeks.map(({ reservation }) => reservation?.reservationId as string);
}
const giveBack = (as: Identity, reservationId: string | undefined, because?: string) =>
  invoke(handler, cancelSeries, as, { params: { reservationId: reservationId as string }, body: { because } });
const look = (as: Identity, reservationId: string | undefined) =>
  invoke(handler, getReservation, as, { params: { reservationId: reservationId as string } });
const left = async (n: number, venue: Venue) => {
  const householdId = scene.households[n]?.householdId as string;
  const all = await readWeeks(scene.community, householdId, '2026-11-22', '2027-01-31', { consistent: true });
  return all.filter(({ venueId, state }) => venueId === venue.venueId && state === 'confirmed').map(({ day }) => day);
};

test('from the second week on I give all of it back, the first stays, and my quota and the tables are free', async () => {
  const venue = await openVenue(scene);
  const me = scene.resident(0);
  const ids = await fourWednesdays(me, venue);
  await reserveAs(me, venue, { from: 840 });
  expect((await look(me, ids[1])).reply).toMatchObject({ mayCancel: true, later: 2 });
  const { status, reply } = await giveBack(me, ids[1]);
  expect(status).toBe(200);
  expect(reply.cancelled.map(({ day, state, because }) => [day, state, because])).toEqual([
    ['2026-12-02', 'cancelled', null],
    ['2026-12-09', 'cancelled', null],
    ['2026-12-16', 'cancelled', null],
  ]);
  expect((await left(0, venue)).sort()).toEqual(['2026-11-25', '2026-11-25']);
  const week = await weekAs(me, venue, '2026-12-02');
  expect(week.days[0]?.quotaLeft).toBe(120);
  expect(week.days[0]?.slots.flatMap(({ states }) => states)).not.toContain('mine');
  expect((await look(me, ids[0])).reply.later).toBe(0);
});

test('asked twice, at once or after a lost answer, it is given back once and nobody else’s with it', async () => {
  const venue = await openVenue(scene);
  const me = scene.resident(1);
  const ids = await fourWednesdays(me, venue);
  const neighbour = await fourWednesdays(scene.resident(2), venue, { zoneIds: ['b'] });
  const both = await Promise.all([giveBack(me, ids[0]), giveBack(scene.resident(1, 2), ids[0])]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const again = await giveBack(me, ids[0]);
  expect(again.reply.cancelled.map(({ day }) => day)).toEqual(['2026-11-25']);
  expect(await left(1, venue)).toEqual([]);
  expect(await left(2, venue)).toHaveLength(neighbour.length);
});

test('where one week of it was given back before, the ones after it are found all the same', async () => {
  const venue = await openVenue(scene);
  const me = scene.resident(3);
  const ids = await fourWednesdays(me, venue);
  for (const i of [0, 2])
    await invoke(handler, cancelReservation, me, { params: { reservationId: ids[i] as string }, body: {} });
  expect((await giveBack(me, ids[0])).reply.cancelled.map(({ day }) => day)).toEqual([
    '2026-11-25',
    '2026-12-02',
    '2026-12-16',
  ]);
  expect(await left(3, venue)).toEqual([]);
});

test('not mine, not there, or begun already: nothing is given back', async () => {
  const venue = await openVenue(scene);
  const me = scene.resident(4);
  const ids = await fourWednesdays(me, venue);
  expect((await giveBack(scene.resident(5), ids[0])).status).toBe(404);
  expect((await giveBack({ ...me, homes: scene.resident(5).homes }, ids[0])).status).toBe(404);
  expect((await giveBack(me, `20261125${'0'.repeat(16)}`)).status).toBe(404);
  setClock('2026-11-25T11:00:00.000Z');
  expect((await giveBack(me, ids[0])).reply.code).toBe('RESERVATION_STARTED');
  expect(await left(4, venue)).toHaveLength(4);
});

test('who looks after the room needs a reason, and the family hears of all of it in one message', async () => {
  const venue = await openVenue(scene);
  const me = await member(scene, 6);
  await newPerson(scene.committee.person);
  const ids = await fourWednesdays(me, venue);
  expect((await giveBack(scene.committee, ids[1])).reply.code).toBe('REASON_MISSING');
  expect((await giveBack(scene.committee, ids[1], '暖气在修')).status).toBe(200);
  const messages = await inboxOf(me);
  expect(messages.map(({ title }) => title)).toEqual(['约的场地被取消了']);
  expect(messages[0]?.body).toContain('和之后每周同一时间的 2 次。原因：暖气在修');
  expect(await left(6, venue)).toEqual(['2026-11-25']);
});

test('whoever may cancel one booking of mine may cancel the series: grid workers too, nobody of elsewhere, and told once', async () => {
  const venue = await openVenue(scene);
  const me = await member(scene, 7);
  const grid = { person: await newPerson(), community: scene.community, homes: [] };
  const ids = await fourWednesdays(me, venue);
  expect((await giveBack(grid, ids[0], '暖气在修')).status).toBe(404);
  await putGrant(scene.community, { personId: grid.person, role: 'grid_worker', fromAt: '2019-01-01T00:00:00.000Z' });
  expect((await look(grid, ids[1])).reply).toMatchObject({ mayCancel: true, later: 2 });
  expect((await giveBack((await newScene()).committee, ids[1], '暖气在修')).status).toBe(404);
  expect((await giveBack(grid, ids[1], '违禁的话')).reply.code).toBe('TEXT_RISKY');
  expect(await left(7, venue)).toHaveLength(4);
  const both = await Promise.all([giveBack(grid, ids[1], '暖气在修'), giveBack(scene.committee, ids[1], '暖气在修')]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect((await inboxOf(me)).map(({ title }) => title)).toEqual(['约的场地被取消了']);
  expect(await left(7, venue)).toEqual(['2026-11-25']);
});
