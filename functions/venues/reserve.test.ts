import { listMyReservations, reserve } from '../../shared/venues/endpoints';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { asking, consumed, lane, openVenue, reserveAs, weekAs } from '../../tests/venue-scene';
import { later, newPerson, newScene, type Scene } from '../../tests/vote-scene';
import { handler } from './handler';

const NOW = '2026-11-22T02:48:00.000Z'; // Sunday 10:48 in China
let scene: Scene;
beforeAll(async () => {
  setClock(NOW);
  scene = await newScene();
});
beforeEach(() => setClock(NOW));
afterAll(() => jest.useRealTimers());

test('the table I book is mine, my family sees it as ours, and to the neighbours it is taken', async () => {
  const venue = await openVenue(scene);
  const { status, reply } = await reserveAs(scene.resident(0), venue);
  expect(status).toBe(200);
  expect(reply).toMatchObject({
    venueName: '乒乓球室',
    zoneNames: ['1 号台'],
    from: 1140,
    to: 1200,
    state: 'confirmed',
  });
  const family = await weekAs(scene.resident(0, 2), venue);
  expect(family.days[3]).toMatchObject({ day: '2026-11-25', kind: 'workday', quotaLeft: 60 });
  expect(lane(family.days[3])).toEqual([...Array(7).fill('free'), 'mine', 'free']);
  expect(family.weeks).toEqual([
    { monday: '2026-11-16', quotaLeft: 300 },
    { monday: '2026-11-23', quotaLeft: 240 },
  ]);
  expect(family.mine).toEqual([{ reservationId: reply.reservationId, day: '2026-11-25', from: 1140, to: 1200 }]);
  const neighbour = await weekAs(scene.resident(1), venue);
  expect(lane(neighbour.days[3])).toEqual([...Array(7).fill('free'), 'taken', 'free']);
  expect(lane(neighbour.days[3], 1)).toEqual(Array(9).fill('free'));
  expect(neighbour.mine).toEqual([]);
});

test('the week says which day opens when', async () => {
  const venue = await openVenue(scene);
  const { days } = await weekAs(scene.resident(0), venue);
  expect(days.map(({ day }) => day)).toEqual([22, 23, 24, 25, 26, 27, 28].map((n) => `2026-11-${n}`));
  expect(lane(days[6])).toEqual(Array(9).fill('not_released'));
  expect(days[6]?.releasesAt).toBe('2026-11-22T04:00:00.000Z');
  expect(await reserveAs(scene.resident(0), venue, { day: '2026-11-28' })).toMatchObject({
    status: 409,
    reply: { code: 'NOT_RELEASED', details: { releasesAt: '2026-11-22T04:00:00.000Z' } },
  });
  setClock('2026-11-22T04:00:00.000Z');
  expect((await reserveAs(scene.resident(0), venue, { day: '2026-11-28' })).status).toBe(200);
});

test('tapping twice, or a lost answer, is one booking', async () => {
  const venue = await openVenue(scene);
  const first = await reserveAs(scene.resident(0), venue, { slots: 2, from: 1020 });
  setClock(later(NOW, 60_000));
  const again = await reserveAs(scene.resident(0), venue, { slots: 2, from: 1020 });
  expect(again).toMatchObject({ status: 200, reply: { reservationId: first.reply.reservationId, madeAt: NOW } });
  const both = await Promise.all([0, 1, 2].map(() => reserveAs(scene.resident(1), venue)));
  expect(new Set(both.map(({ reply }) => reply.reservationId)).size).toBe(1);
  const { reply } = await invoke(handler, listMyReservations, scene.resident(1));
  expect(reply.reservations.filter(({ venueId }) => venueId === venue.venueId)).toHaveLength(1);
});

test('of forty households that want the same table at the same moment, exactly one gets it', async () => {
  const big = await newScene(40);
  const venue = await openVenue(big);
  const answers = await Promise.all(big.households.map((_, i) => reserveAs(big.resident(i), venue)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const refused = answers.filter(({ status }) => status !== 200).map(({ reply }) => reply.code);
  expect(new Set(refused)).toEqual(new Set(['SLOT_TAKEN']));
}, 180_000);

test('several tables at once are had together or not at all', async () => {
  const venue = await openVenue(scene);
  await reserveAs(scene.resident(0), venue, { zoneIds: ['b'] });
  const all = await reserveAs(scene.resident(1), venue, { zoneIds: ['c', 'a', 'b'] });
  expect(all).toMatchObject({ status: 409, reply: { code: 'SLOT_TAKEN', details: { zoneIds: ['b'] } } });
  expect(lane((await weekAs(scene.resident(1), venue)).days[3])[7]).toBe('free');
  const two = await reserveAs(scene.resident(1), venue, { zoneIds: ['c', 'a'] });
  expect(two.reply).toMatchObject({ zoneIds: ['a', 'c'], zoneNames: ['1 号台', '3 号台'] });
});

test('two hours a day and five a week is what my household has, whoever of us books', async () => {
  const venue = await openVenue(scene);
  const us = [scene.resident(0), scene.resident(0, 2)] as const;
  await reserveAs(us[0], venue);
  expect(await reserveAs(us[1], venue, { slots: 2, from: 840 })).toMatchObject({
    reply: { code: 'DAY_QUOTA_USED', details: { leftMinutes: 60 } },
  });
  expect((await reserveAs(us[1], venue, { zoneIds: ['b'] })).status).toBe(200);
  expect((await reserveAs(us[0], venue, { day: '2026-11-24', slots: 2 })).status).toBe(200);
  expect(await reserveAs(us[1], venue, { day: '2026-11-26', slots: 2 })).toMatchObject({
    reply: { code: 'WEEK_QUOTA_USED', details: { leftMinutes: 60 } },
  });
  expect((await reserveAs(us[1], venue, { day: '2026-11-26' })).status).toBe(200);
  expect((await reserveAs(scene.resident(1), venue, { day: '2026-11-26', from: 840 })).status).toBe(200);
});

test('two of us booking in the same second stay within our quota together', async () => {
  const venue = await openVenue(scene);
  const asked = [840, 900, 960, 1020].map((from, i) => reserveAs(scene.resident(0, i % 2 ? 1 : 2), venue, { from }));
  const codes = (await Promise.all(asked)).map(({ status, reply }) => (status === 200 ? 'OK' : reply.code));
  expect(codes.sort()).toEqual(['DAY_QUOTA_USED', 'DAY_QUOTA_USED', 'OK', 'OK']);
});

test('every refusal says which fact stood in the way', async () => {
  const venue = await openVenue(scene);
  const me = scene.resident(2);
  const refusal = async (more: Parameters<typeof asking>[0], of = venue) => (await reserveAs(me, of, more)).reply.code;
  expect(await refusal({ from: 660 })).toBe('SLOT_CLOSED');
  expect(await refusal({ day: '2026-11-22', from: 540 })).toBe('SLOT_CLOSED');
  expect(await refusal({ slots: 3 })).toBe('BOOKING_LENGTH_INVALID');
  expect(await refusal({ zoneIds: ['l'] })).toBe('NOT_FOUND');
  expect(await refusal({ day: '9999-12-31' })).toBe('BAD_REQUEST');
  expect(await refusal({}, { ...venue, venueId: '00000000' })).toBe('NOT_FOUND');
  expect(await refusal({ householdId: scene.households[3]?.householdId })).toBe('NOT_A_MEMBER');
  expect(await refusal({}, await openVenue(scene, { active: false }))).toBe('VENUE_INACTIVE');
  const others = { who: 'compounds' as const, compoundIds: ['c2'] };
  expect(await refusal({}, await openVenue(scene, { mayBook: others }))).toBe('VENUE_NOT_FOR_YOU');
  const duties = { who: 'roles' as const, roles: ['committee' as const] };
  expect(await refusal({}, await openVenue(scene, { mayBook: duties }))).toBe('VENUE_NOT_FOR_YOU');
  const homeless = { person: await newPerson(), community: scene.community, homes: [] };
  expect((await reserveAs(homeless, venue)).reply.code).toBe('NO_COMMUNITY');
});

test('a resident of another community cannot even address the venue', async () => {
  const elsewhere = await newScene(1);
  const venue = await openVenue(scene);
  expect(await reserveAs(elsewhere.resident(0), venue)).toMatchObject({ status: 404 });
});

test('with two homes I say for which one I book, and each has its own quota', async () => {
  const venue = await openVenue(scene);
  const me = scene.resident(4);
  const other = scene.resident(5).homes[0] as (typeof me.homes)[number];
  me.homes.push(other);
  await reserveAs(me, venue, { slots: 2 });
  expect((await reserveAs(me, venue, { from: 840 })).reply.code).toBe('DAY_QUOTA_USED');
  const second = await reserveAs(me, venue, { from: 840, householdId: other.householdId });
  expect(second.reply).toMatchObject({ householdId: other.householdId });
});

test('in the reading room neighbours sit together until its chairs are taken', async () => {
  const zones = [{ zoneId: 'a', name: '阅览室', capacity: 5, open: true }];
  const venue = await openVenue(scene, { zones, dayQuota: null, weekQuota: null });
  const answers = await Promise.all([0, 1, 2, 3, 4, 5].map((i) => reserveAs(scene.resident(i), venue, { people: 2 })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
  const { days } = await weekAs(scene.resident(11), venue);
  expect(days[3]?.slots[7]).toMatchObject({ states: ['free'], left: [1] });
  expect((await reserveAs(scene.resident(11), venue, { people: 1 })).status).toBe(200);
  expect((await reserveAs(scene.resident(10), venue, { people: 1 })).reply.code).toBe('SLOT_TAKEN');
});

test('where the venue airs between two, the next one begins after the pause', async () => {
  const venue = await openVenue(scene, { slotMinutes: 30, bufferSlots: 1, maxSlots: 4 });
  await reserveAs(scene.resident(0), venue, { from: 1140, slots: 2 });
  expect((await reserveAs(scene.resident(1), venue, { from: 1200 })).reply.code).toBe('SLOT_TAKEN');
  expect((await reserveAs(scene.resident(1), venue, { from: 1110 })).reply.code).toBe('SLOT_TAKEN');
  expect((await reserveAs(scene.resident(1), venue, { from: 1230 })).status).toBe(200);
  expect((await reserveAs(scene.resident(2), venue, { from: 1080 })).status).toBe(200);
});

test('as large a booking as there can be is still one write', async () => {
  const shared = [...'abcdef'].map((zoneId) => ({ zoneId, name: `共用 ${zoneId}`, capacity: 200, open: true }));
  const alone = [...'ghijkl'].map((zoneId) => ({ zoneId, name: `独用 ${zoneId}`, capacity: null, open: true }));
  const free = { dayQuota: null, weekQuota: null };
  for (const zones of [shared, alone, [...shared, ...alone]]) {
    const slots = 96 / 4 / zones.length;
    const venue = await openVenue(scene, { ...free, zones, maxSlots: slots });
    const all = { zoneIds: zones.map(({ zoneId }) => zoneId), slots, from: 840, people: 50 };
    const answers = await Promise.all([0, 1].map((i) => reserveAs(scene.resident(i), venue, all)));
    const exclusive = zones.some(({ capacity }) => capacity === null);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(exclusive ? 1 : 2);
  }
});

test('booking costs at most eight writes, its reminders included', async () => {
  const venue = await openVenue(scene);
  await reserveAs(scene.resident(6), venue);
  const cost = await consumed(() => reserveAs(scene.resident(7), venue, { zoneIds: ['b'], slots: 2 }));
  process.stdout.write(`reserve: ${cost.wcu} WCU, ${cost.rcu} RCU\n`);
  expect(cost.wcu).toBeLessThanOrEqual(8);
  expect(cost.rcu).toBeLessThanOrEqual(2);
});

test('a week of a full venue, three courts by the quarter of an hour, costs at most two read units', async () => {
  const house = await newScene(60);
  const hours = Array.from({ length: 7 }, () => [{ from: 480, to: 1320, use: '' }]);
  const quarter = {
    slotMinutes: 15,
    maxSlots: 8,
    dayQuota: null,
    weekQuota: null,
    releaseDays: 7,
    releaseAt: 0,
    hours,
  };
  const venue = await openVenue(house, quarter);
  const days = [23, 24, 25, 26, 27, 28, 29].map((n) => `2026-11-${n}`);
  for (const day of days)
    await Promise.all(
      [0, 1, 2, 3, 4, 5, 6].map((i) =>
        reserveAs(house.resident(i), venue, { day, from: 480 + i * 120, slots: 8, zoneIds: ['a', 'b', 'c'] }),
      ),
    );
  const full = await weekAs(house.resident(0), venue, '2026-11-23');
  const states = new Set(full.days.flatMap((day) => day.slots.flatMap((slot) => slot.states)));
  expect(states).toEqual(new Set(['taken', 'mine']));
  expect(full.days.every((day) => day.slots.length === 56)).toBe(true);
  const { rcu } = await consumed(() => weekAs(house.resident(0), venue, '2026-11-23'));
  setClock(later(NOW, 6000)); // what a warm function remembers of the venue is forgotten
  const cold = await consumed(() => weekAs(house.resident(0), venue, '2026-11-23'));
  process.stdout.write(`getVenueWeek, full: ${rcu} RCU warm, ${cold.rcu} RCU cold\n`);
  expect(rcu).toBeLessThanOrEqual(2);
  expect(cold.rcu).toBeLessThanOrEqual(2);
}, 180_000);

test('a day that cannot be is refused in words', async () => {
  const venue = await openVenue(scene);
  const body = { ...asking(), day: '2026-02-30' };
  expect(await invoke(handler, reserve, scene.resident(0), { params: { venueId: venue.venueId }, body })).toMatchObject(
    {
      status: 400,
    },
  );
});
