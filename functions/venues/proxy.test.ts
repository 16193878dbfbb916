import { cancelReservation, getReservation, listMyReservations, reserve } from '../../shared/venues/endpoints';
import type { Venue } from '../../shared/venues/schema';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { asking, inboxOf, lane, member, openVenue, weekAs } from '../../tests/venue-scene';
import { newPerson, newScene, type Scene } from '../../tests/vote-scene';
import { putGrant } from '../../tests/world';
import type { Identity } from '../platform/identity';
import { handler } from './handler';
import { readMineVenues, readVenueParticipants } from './reads';

const NOW = '2026-11-22T02:48:00.000Z';
let scene: Scene;
let wechat: SimulatedWechat;
let worker: Identity;
beforeAll(async () => {
  setClock(NOW);
  [scene, wechat] = await Promise.all([newScene(), simulatedWechat()]);
  worker = { person: await newPerson(), community: scene.community, homes: [] };
  await putGrant(scene.community, { personId: worker.person, role: 'grid_worker', scope: 'grid:1-1' });
});
beforeEach(() => setClock(NOW));
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

const home = (n: number): string => scene.households[n]?.householdId as string;
const bookFor = (as: Identity, venue: Venue, n: number, more: object = {}) =>
  invoke(handler, reserve, as, {
    params: { venueId: venue.venueId },
    body: {
      ...asking(),
      onBehalf: { householdId: home(n), personName: '李奶奶', consent: 'by_phone' as const },
      ...more,
    },
  });
const cancel = (as: Identity, reservationId: string) =>
  invoke(handler, cancelReservation, as, { params: { reservationId }, body: {} });
const list = async (as: Identity, venue: Venue) =>
  (await invoke(handler, listMyReservations, as)).reply.reservations.filter((r) => r.venueId === venue.venueId);

test('my grid worker books for my mother, it says so, and everybody at home hears of it once', async () => {
  const venue = await openVenue(scene);
  const son = await member(scene, 0);
  const first = await bookFor(worker, venue, 0);
  await bookFor(worker, venue, 0);
  expect(first.reply).toMatchObject({
    householdId: home(0),
    proxy: { by: worker.person, as: 'grid_worker', personName: '李奶奶', consent: 'by_phone' },
  });
  const messages = await inboxOf(son);
  expect(messages.map(({ title }) => title)).toEqual(['有人替您家约了场地']);
  expect(messages[0]?.body).toContain('代李奶奶办理，本人电话里同意');
  expect(lane((await weekAs(son, venue)).days[3])[7]).toBe('mine');
  expect(await list(son, venue)).toHaveLength(1);
  expect(await readVenueParticipants(scene.community, first.reply.reservationId)).toMatchObject([
    { personId: null, householdId: home(0), commitment: { title: '乒乓球室 1 号台', state: 'confirmed' } },
  ]);
});

test('both can take it back: whoever booked, and any of us at home', async () => {
  const venue = await openVenue(scene);
  const byWorker = (await bookFor(worker, venue, 1)).reply.reservationId;
  expect(await list(worker, venue)).toHaveLength(1);
  expect((await cancel(worker, byWorker)).status).toBe(200);
  expect(await list(worker, venue)).toEqual([]);
  const again = (await bookFor(worker, venue, 1)).reply.reservationId;
  expect((await cancel(scene.resident(1, 2), again)).status).toBe(200);
  expect(await list(worker, venue)).toEqual([]);
});

test('I book for an elder of my own home; for a neighbour only a grid worker of that grid can', async () => {
  const venue = await openVenue(scene);
  const me = await member(scene, 2);
  expect((await bookFor(me, venue, 2)).reply.proxy).toMatchObject({ as: 'family' });
  expect(await bookFor(me, venue, 3)).toMatchObject({ reply: { code: 'NOT_THEIR_PROXY' } });
  const far = { person: await newPerson(), community: scene.community, homes: [] };
  await putGrant(scene.community, { personId: far.person, role: 'grid_worker', scope: 'grid:2' });
  expect(await bookFor(far, venue, 3)).toMatchObject({ reply: { code: 'NOT_THEIR_PROXY' } });
  const unknown = { householdId: 'c9.1.1.101', personName: '李奶奶', consent: 'in_person' as const };
  expect(await bookFor(worker, venue, 3, { onBehalf: unknown })).toMatchObject({
    reply: { code: 'HOUSEHOLD_UNKNOWN' },
  });
});

test('what I write about the purpose is for the organisers, and never risky', async () => {
  const venue = await openVenue(scene);
  const me = await member(scene, 4);
  const ask = (purpose: string) =>
    invoke(handler, reserve, me, { params: { venueId: venue.venueId }, body: { ...asking(), purpose } });
  expect(await ask('违禁')).toMatchObject({ reply: { code: 'TEXT_RISKY' } });
  expect((await ask('待审')).reply.purpose).toBe('待审');
});

test('my bookings stand in my calendar, those that somebody else called off struck out', async () => {
  const venue = await openVenue(scene);
  const me = await member(scene, 5);
  const { reservationId } = (await invoke(handler, reserve, me, { params: { venueId: venue.venueId }, body: asking() }))
    .reply;
  const commitments = () => readMineVenues(scene.community, me.person, me.homes, '2026-11-23', '2026-11-29');
  expect(await commitments()).toMatchObject([
    { kind: 'venue', id: reservationId, place: '党群服务中心一楼', startsAt: '2026-11-25T11:00:00.000Z' },
  ]);
  expect(await readMineVenues(scene.community, me.person, me.homes, '2026-11-26', '2026-12-29')).toEqual([]);
  await invoke(handler, cancelReservation, scene.committee, {
    params: { reservationId },
    body: { because: '要开议事会' },
  });
  expect(await commitments()).toMatchObject([{ state: 'cancelled' }]);
  const { reply } = await invoke(handler, getReservation, me, { params: { reservationId } });
  expect(reply.because).toBe('要开议事会');
});
