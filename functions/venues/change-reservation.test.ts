import {
  cancelReservation,
  decideReservation,
  getReservation,
  listMyReservations,
  listReservationRequests,
} from '../../shared/venues/endpoints';
import type { Venue } from '../../shared/venues/schema';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { consumed, inboxOf, lane, member, openVenue, reserveAs, weekAs } from '../../tests/venue-scene';
import { later, newPerson, newScene, type Scene } from '../../tests/vote-scene';
import { putGrant } from '../../tests/world';
import type { Identity } from '../platform/identity';
import { readDay } from './days-store';
import { handler } from './handler';
import { readVenueParticipants } from './reads';

const NOW = '2026-11-22T02:48:00.000Z'; // Sunday 10:48 in China
const BEGINS = '2026-11-25T11:00:00.000Z';
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

const cancel = (as: Identity, reservationId: string, because?: string) =>
  invoke(handler, cancelReservation, as, { params: { reservationId }, body: { because } });
const decide = (as: Identity, reservationId: string, approve: boolean, because?: string) =>
  invoke(handler, decideReservation, as, { params: { reservationId }, body: { approve, because } });
const look = (as: Identity, reservationId: string) =>
  invoke(handler, getReservation, as, { params: { reservationId } });
const mine = async (as: Identity, venue: Venue) =>
  (await invoke(handler, listMyReservations, as)).reply.reservations.filter((r) => r.venueId === venue.venueId);
const cellsOf = (venue: Venue, day = '2026-11-25') => readDay(scene.community, venue.venueId, day);

describe('giving back', () => {
  test('frees exactly my hours, and my quota, at once; my neighbour can have them', async () => {
    const venue = await openVenue(scene);
    const { reservationId } = (await reserveAs(scene.resident(0), venue)).reply;
    await reserveAs(scene.resident(1), venue, { from: 1080 });
    const { status, reply } = await cancel(scene.resident(0, 2), reservationId);
    expect({ status, state: reply.state }).toEqual({ status: 200, state: 'cancelled' });
    expect(Object.keys(await cellsOf(venue)).sort()).toEqual(['a72', 'a73', 'a74', 'a75']);
    const week = await weekAs(scene.resident(0), venue);
    expect(week.days[3]?.quotaLeft).toBe(120);
    expect(await mine(scene.resident(0), venue)).toEqual([]);
    expect((await reserveAs(scene.resident(2), venue)).status).toBe(200);
  });

  test('twice, or all of us at once, frees once', async () => {
    const venue = await openVenue(scene);
    const { reservationId } = (await reserveAs(scene.resident(0), venue)).reply;
    const answers = await Promise.all([1, 2, 1, 2].map((seat) => cancel(scene.resident(0, seat), reservationId)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await reserveAs(scene.resident(1), venue);
    expect((await cancel(scene.resident(0), reservationId)).status).toBe(200);
    expect(lane((await weekAs(scene.resident(0), venue)).days[3])[7]).toBe('taken');
  });

  test('a place in a shared room gives back its chairs and nobody else’s', async () => {
    const zones = [{ zoneId: 'a', name: '阅览室', capacity: 5, open: true }];
    const venue = await openVenue(scene, { zones });
    const { reservationId } = (await reserveAs(scene.resident(0), venue, { people: 2 })).reply;
    await reserveAs(scene.resident(1), venue, { people: 3 });
    expect((await cellsOf(venue)).a76).toBe(5);
    await Promise.all([0, 0, 0].map((n) => cancel(scene.resident(n), reservationId)));
    expect((await cellsOf(venue)).a76).toBe(3);
  });

  test('is possible until it begins, and afterwards not', async () => {
    const venue = await openVenue(scene);
    const { reservationId } = (await reserveAs(scene.resident(0), venue)).reply;
    expect((await look(scene.resident(0), reservationId)).reply.mayCancel).toBe(true);
    setClock(BEGINS);
    expect((await look(scene.resident(0), reservationId)).reply.mayCancel).toBe(false);
    expect(await cancel(scene.resident(0), reservationId)).toMatchObject({ reply: { code: 'RESERVATION_STARTED' } });
  });

  test('is for my household; to others my booking does not exist', async () => {
    const venue = await openVenue(scene);
    const { reservationId } = (await reserveAs(scene.resident(0), venue)).reply;
    const elsewhere = await newScene(1);
    for (const stranger of [scene.resident(1), elsewhere.resident(0), elsewhere.committee]) {
      expect(await look(stranger, reservationId)).toMatchObject({ status: 404 });
      expect(await cancel(stranger, reservationId, '看错了')).toMatchObject({ status: 404 });
    }
    expect(await cancel(scene.resident(0), `20261125${venue.venueId}00000000`)).toMatchObject({ status: 404 });
  });

  test('costs at most eight writes', async () => {
    const venue = await openVenue(scene);
    const { reservationId } = (await reserveAs(scene.resident(3), venue)).reply;
    const cost = await consumed(() => cancel(scene.resident(3), reservationId));
    process.stdout.write(`cancelReservation: ${cost.wcu} WCU, ${cost.rcu} RCU\n`);
    expect(cost.wcu).toBeLessThanOrEqual(8);
  });
});

describe('the organisers', () => {
  test('end a booking only with a reason, and everybody at home reads it once', async () => {
    const venue = await openVenue(scene);
    const [mother, father] = [await member(scene, 4), await member(scene, 4, 2)];
    const { reservationId } = (await reserveAs(mother, venue)).reply;
    expect(await cancel(scene.committee, reservationId)).toMatchObject({ reply: { code: 'REASON_MISSING' } });
    setClock(later(BEGINS, 60_000));
    expect((await cancel(scene.committee, reservationId, '水管爆了')).reply).toMatchObject({ state: 'cancelled' });
    await cancel(scene.committee, reservationId, '水管爆了');
    for (const one of [mother, father]) {
      const [message, ...others] = await inboxOf(one);
      expect(others).toEqual([]);
      expect(message?.body).toContain('水管爆了');
      expect(message?.page).toContain(reservationId);
    }
    expect(await mine(father, venue)).toMatchObject([{ state: 'cancelled', because: '水管爆了' }]);
    expect(await readVenueParticipants(scene.community, reservationId)).toEqual([]);
  });

  test('with a duty for another compound do not reach it', async () => {
    const venue = await openVenue(scene);
    const { reservationId } = (await reserveAs(scene.resident(5), venue)).reply;
    const partial = { person: await newPerson(), community: scene.community, homes: [] };
    await putGrant(scene.community, { personId: partial.person, role: 'committee', scope: 'compound:c1' });
    expect(await cancel(partial, reservationId, '要开会')).toMatchObject({ status: 404 });
    const own = await openVenue(scene, { mayBook: { who: 'compounds', compoundIds: ['c1'] } });
    const inside = (await reserveAs(scene.resident(5), own)).reply;
    expect((await cancel(partial, inside.reservationId, '要开会')).status).toBe(200);
  });

  test('do not print risky words on anybody’s phone', async () => {
    const venue = await openVenue(scene);
    const { reservationId } = (await reserveAs(scene.resident(5), venue)).reply;
    expect(await cancel(scene.committee, reservationId, '违禁')).toMatchObject({ reply: { code: 'TEXT_RISKY' } });
    expect(await cancel(scene.committee, reservationId, '待审')).toMatchObject({ reply: { code: 'TEXT_HELD' } });
  });
});

describe('where approval is asked', () => {
  test('the hours are kept until the answer, which reaches us', async () => {
    const venue = await openVenue(scene, { approval: true });
    const me = await member(scene, 6);
    const { reservationId, state } = (await reserveAs(me, venue)).reply;
    expect(state).toBe('requested');
    expect((await reserveAs(scene.resident(7), venue)).reply.code).toBe('SLOT_TAKEN');
    const waiting = await invoke(handler, listReservationRequests, scene.committee);
    expect(waiting.reply.reservations).toMatchObject([
      { reservationId, address: '机械厂家属院 1 号楼 1 单元 107', madeByName: '测试' },
    ]);
    expect((await decide(scene.committee, reservationId, true)).reply.state).toBe('confirmed');
    expect((await decide(scene.committee, reservationId, true)).status).toBe(200);
    expect((await inboxOf(me)).map(({ title }) => title)).toEqual(['约的场地通过了']);
    expect(await mine(me, venue)).toMatchObject([{ state: 'confirmed' }]);
    expect((await invoke(handler, listReservationRequests, scene.committee)).reply.reservations).toEqual([]);
    expect(await readVenueParticipants(scene.community, reservationId)).toMatchObject([{ personId: me.person }]);
  });

  test('a refusal says why, frees the hours and gives the quota back', async () => {
    const venue = await openVenue(scene, { approval: true });
    const me = await member(scene, 7);
    const { reservationId } = (await reserveAs(me, venue)).reply;
    expect(await decide(scene.committee, reservationId, false)).toMatchObject({ reply: { code: 'REASON_MISSING' } });
    expect((await decide(scene.committee, reservationId, false, '当天要消杀')).reply.state).toBe('refused');
    expect(await cellsOf(venue)).toEqual({});
    expect((await weekAs(me, venue)).days[3]?.quotaLeft).toBe(120);
    expect((await inboxOf(me))[0]?.body).toContain('当天要消杀');
    expect(await decide(scene.committee, reservationId, true)).toMatchObject({ reply: { code: 'ALREADY_DECIDED' } });
    expect(await cancel(me, reservationId)).toMatchObject({ reply: { code: 'ALREADY_DECIDED' } });
  });

  test('two answers at once are one answer', async () => {
    const venue = await openVenue(scene, { approval: true });
    const { reservationId } = (await reserveAs(scene.resident(8), venue)).reply;
    const other = { person: await newPerson(), community: scene.community, homes: [] };
    await putGrant(scene.community, { personId: other.person, role: 'community_admin' });
    const answers = await Promise.all([
      decide(scene.committee, reservationId, true),
      decide(other, reservationId, false, '当天要消杀'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const held = Object.keys(await cellsOf(venue)).length;
    expect(held).toBe(answers[0]?.status === 200 ? 4 : 0);
  });

  test('nobody’s answer until it begins is no booking, and uses up no quota', async () => {
    const venue = await openVenue(scene, { approval: true });
    const { reservationId } = (await reserveAs(scene.resident(9), venue)).reply;
    setClock(BEGINS);
    expect((await look(scene.resident(9), reservationId)).reply).toMatchObject({ state: 'lapsed', mayCancel: false });
    expect(await decide(scene.committee, reservationId, true)).toMatchObject({
      reply: { code: 'RESERVATION_STARTED' },
    });
    expect((await weekAs(scene.resident(9), venue, '2026-11-25')).days[0]?.quotaLeft).toBe(120);
    expect(await readVenueParticipants(scene.community, reservationId)).toEqual([]);
  });
});
