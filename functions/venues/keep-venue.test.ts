import {
  createVenue,
  exportReservations,
  getVenue,
  listReservations,
  listVenues,
  removeBlackout,
  saveVenue,
  setBlackout,
} from '../../shared/venues/endpoints';
import type { Venue, VenueDraft } from '../../shared/venues/schema';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { tableTennis } from '../../tests/table-tennis';
import { lane, member, openVenue, reserveAs, weekAs } from '../../tests/venue-scene';
import { newPerson, newScene, type Scene } from '../../tests/vote-scene';
import { putGrant } from '../../tests/world';
import type { Identity } from '../platform/identity';
import { handler } from './handler';

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

function draftOf(more: Partial<Venue> = {}): VenueDraft {
  const { venueId: _, revision: __, blackouts: ___, ...draft } = tableTennis(more);
  return draft;
}
const save = (venue: Venue, more: Partial<Venue>, revision = venue.revision) =>
  invoke(handler, saveVenue, scene.committee, {
    params: { venueId: venue.venueId },
    body: { ...draftOf({ ...venue, ...more }), revision },
  });
const close = (venue: Venue, more: object = {}, as = scene.committee) =>
  invoke(handler, setBlackout, as, {
    params: { venueId: venue.venueId },
    body: {
      startsAt: '2026-11-25T10:00:00.000Z', // 18:00 to 22:00
      endsAt: '2026-11-25T14:00:00.000Z',
      zoneIds: [],
      reason: '议事会',
      ...more,
    },
  });
const helper = async (role: 'grid_worker' | 'committee', scope = 'community'): Promise<Identity> => {
  const person = await newPerson();
  await putGrant(scene.community, { personId: person, role, scope });
  return { person, community: scene.community, homes: [] };
};

test('the committee opens a venue, and everybody finds it with today’s hours', async () => {
  const { status, reply } = await invoke(handler, createVenue, scene.committee, { body: draftOf({ name: '棋牌角' }) });
  expect({ status, revision: reply.revision, mayManage: reply.mayManage }).toEqual({
    status: 200,
    revision: 1,
    mayManage: true,
  });
  const { venues } = (await invoke(handler, listVenues, scene.resident(0))).reply;
  expect(venues.find(({ venueId }) => venueId === reply.venueId)).toMatchObject({
    name: '棋牌角',
    zones: 3,
    shared: false,
    forMe: true,
    today: [{ from: 540 }, { from: 840 }],
  });
  const read = await invoke(handler, getVenue, scene.resident(0), { params: { venueId: reply.venueId } });
  expect(read.reply).toMatchObject({ mayManage: false, rules: '请自带球拍，离开时关灯。' });
});

test('words that are risky or doubtful are not shown, and say so', async () => {
  const create = (rules: string) => invoke(handler, createVenue, scene.committee, { body: draftOf({ rules }) });
  expect(await create('违禁')).toMatchObject({ reply: { code: 'TEXT_RISKY' } });
  expect(await create('待审')).toMatchObject({ reply: { code: 'TEXT_HELD' } });
});

test('a duty for one compound keeps that compound’s venues and no others', async () => {
  const partial = await helper('committee', 'compound:c1');
  const create = (mayBook: Venue['mayBook']) =>
    invoke(handler, createVenue, partial, { body: draftOf({ mayBook }) }).then(({ status }) => status);
  expect(await create({ who: 'everyone' })).toBe(403);
  expect(await create({ who: 'compounds', compoundIds: ['c1', 'c2'] })).toBe(403);
  expect(await create({ who: 'compounds', compoundIds: ['c1'] })).toBe(200);
  const venue = await openVenue(scene);
  expect((await close(venue, {}, partial)).status).toBe(403);
  const body = { ...draftOf({ mayBook: { who: 'compounds', compoundIds: ['c1'] } }), revision: 1 };
  expect((await invoke(handler, saveVenue, partial, { params: { venueId: venue.venueId }, body })).status).toBe(403);
});

test('two of us editing at once: the second is told, nothing is lost', async () => {
  const venue = await openVenue(scene);
  const answers = await Promise.all([save(venue, { releaseDays: 5 }), save(venue, { releaseDays: 4 })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.reply.code).toBe('VENUE_CHANGED');
  expect(await save(venue, { zones: venue.zones.slice(1) }, 2)).toMatchObject({ reply: { code: 'ZONE_IS_FIXED' } });
  expect(await save({ ...venue, venueId: '00000000' }, {})).toMatchObject({ status: 404 });
});

test('new hours hold from now on, also for a phone that still shows the old ones; bookings made stay', async () => {
  const venue = await openVenue(scene);
  const before = await reserveAs(scene.resident(0), venue); // the function now remembers the old rules
  expect(before.status).toBe(200);
  const evening = Array.from({ length: 7 }, () => [{ from: 840, to: 1140, use: '' }]);
  expect((await save(venue, { hours: evening })).status).toBe(200);
  expect(await reserveAs(scene.resident(1), venue, { zoneIds: ['b'] })).toMatchObject({
    reply: { code: 'SLOT_CLOSED' },
  });
  expect((await weekAs(scene.resident(0), venue)).mine).toHaveLength(1);
});

test('a venue out of use is off the list, but not for those who keep it', async () => {
  const venue = await openVenue(scene, { active: false });
  const seenBy = async (as: Identity) =>
    (await invoke(handler, listVenues, as)).reply.venues.some(({ venueId }) => venueId === venue.venueId);
  expect(await seenBy(scene.resident(0))).toBe(false);
  expect(await seenBy(scene.committee)).toBe(true);
});

test('a closure says which bookings lie under it, shows its reason, and nothing new goes in', async () => {
  const venue = await openVenue(scene);
  const me = await member(scene, 1);
  const { reservationId } = (await reserveAs(me, venue)).reply;
  await reserveAs(scene.resident(2), venue, { from: 1020 });
  const { reply } = await close(venue);
  expect(reply.underneath).toMatchObject([
    { reservationId, address: '机械厂家属院 1 号楼 1 单元 102', madeByName: '测试', underBlackout: '议事会' },
  ]);
  const day = (await weekAs(scene.resident(0), venue)).days[3];
  expect(day?.closures).toEqual([{ from: 1080, to: 1320, zoneIds: [], reason: '议事会' }]);
  expect(lane(day, 1)).toEqual(['free', 'free', 'free', 'free', 'free', 'free', 'closed', 'closed', 'closed']);
  expect(await reserveAs(scene.resident(0), venue, { zoneIds: ['b'] })).toMatchObject({
    reply: { code: 'SLOT_CLOSED', details: { reason: '议事会' } },
  });
  expect((await close(venue)).reply.venue.blackouts).toHaveLength(1);
  const params = { venueId: venue.venueId, blackoutId: reply.venue.blackouts[0]?.blackoutId as string };
  for (let i = 0; i < 2; i++)
    expect((await invoke(handler, removeBlackout, scene.committee, { params })).reply.blackouts).toEqual([]);
  expect((await reserveAs(scene.resident(0), venue, { zoneIds: ['b'] })).status).toBe(200);
});

test('a closure from an odd minute to another closes every slot it touches', async () => {
  const venue = await openVenue(scene);
  await close(venue, { startsAt: '2026-11-25T10:59:59.000Z', endsAt: '2026-11-25T12:00:00.001Z', zoneIds: ['a'] });
  const day = (await weekAs(scene.resident(0), venue)).days[3];
  expect(day?.closures).toMatchObject([{ from: 1139, to: 1201 }]);
  expect(lane(day).slice(-3)).toEqual(['closed', 'closed', 'closed']);
  expect(lane(day, 1).slice(-3)).toEqual(['free', 'free', 'free']);
});

test('no booking slips in by the old rules while a closure is being set', async () => {
  const big = await newScene(30);
  const venue = await openVenue(big);
  const closing = invoke(handler, setBlackout, big.committee, {
    params: { venueId: venue.venueId },
    body: { startsAt: '2026-11-25T00:00:00.000Z', endsAt: '2026-11-25T16:00:00.000Z', zoneIds: [], reason: '换地板' },
  });
  const tries = big.households.map((_, i) =>
    reserveAs(big.resident(i), venue, { from: 840 + (i % 7) * 60, zoneIds: ['abc'[i % 3] as string] }),
  );
  const [answers, closed] = [await Promise.all(tries), await closing];
  const booked = answers.filter(({ status }) => status === 200).map(({ reply }) => reply.reservationId);
  expect(closed.reply.underneath.map((one) => one.reservationId).sort()).toEqual(booked.sort());
}, 180_000);

test('the list of a day is sorted by time, searched by anything in it, and goes on paper or into a table', async () => {
  const venue = await openVenue(scene);
  await reserveAs(await member(scene, 3), venue, { purpose: '=球队训练', from: 1140 });
  await reserveAs(await member(scene, 4), venue, { purpose: '孩子练球', from: 840, zoneIds: ['b'] });
  const days = { from: '2026-11-25', to: '2026-11-25' };
  const params = { venueId: venue.venueId };
  const list = async (more: object = {}, as = scene.committee) =>
    (await invoke(handler, listReservations, as, { params, query: { ...days, ...more } })).reply;
  expect((await list()).reservations.map(({ purpose }) => purpose)).toEqual(['孩子练球', '=球队训练']);
  expect((await list({ search: '104 训练' })).reservations).toHaveLength(1);
  expect((await list({ search: '2 号台' })).reservations.map(({ purpose }) => purpose)).toEqual(['孩子练球']);
  expect((await list({ from: '2026-11-26', to: '2026-11-27' })).reservations).toEqual([]);
  expect(await list({ to: '2027-01-30' })).toMatchObject({ code: 'BAD_REQUEST' });
  expect(await list({}, await helper('grid_worker', 'grid:1'))).toMatchObject({ code: 'FORBIDDEN' });
  expect((await list({}, await helper('grid_worker'))).reservations).toHaveLength(2);
  const { reply } = await invoke(handler, exportReservations, scene.committee, { params, query: days });
  expect(reply.fileName).toBe('乒乓球室-2026-11-25-2026-11-25.csv');
  const lines = reply.csv.trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toBe("2026-11-25,19:00,20:00,1 号台,1,机械厂家属院 1 号楼 1 单元 104,测试,'=球队训练,已约好,,");
});
