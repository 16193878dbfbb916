import { offerShift, takeOffer, withdrawOffer } from '../../shared/shifts/sign-up-endpoints';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { drop, newTeamScene, planned, sign, type TeamScene } from '../../tests/shift-scene';
import { later } from '../../tests/vote-scene';
import type { Identity } from '../platform/identity';
import { handler } from './handler';
import { readSheet } from './store';
import { readWeek } from './weeks-store';

jest.setTimeout(60_000);

const NOW = '2026-11-25T01:00:00.000Z';
const WEEK = '2026-11-23';
let s: TeamScene;
beforeAll(async () => {
  setClock(NOW);
  s = await newTeamScene(NOW);
});
beforeEach(() => setClock(NOW));
afterAll(() => jest.useRealTimers());

const params = (shiftId: string) => ({ params: { shiftId, roleId: 'r1' } });
const offer = (me: Identity, shiftId: string) => invoke(handler, offerShift, me, params(shiftId));
const keep = (me: Identity, shiftId: string) => invoke(handler, withdrawOffer, me, params(shiftId));
const take = (me: Identity, shiftId: string) => invoke(handler, takeOffer, me, params(shiftId));
const promised = async (me: Identity) =>
  (await readWeek(s.community, me.person, WEEK)).taken.map(({ shiftId }) => shiftId);
const seated = async (shiftId: string) =>
  (await readSheet(s.community, shiftId, 'r1', true))?.seated.map(({ personId }) => personId);

test('I look for somebody to take over, another takes it in one step, and I am free', async () => {
  const { shiftId } = await planned(s, NOW);
  const [a, b, c] = [await s.neighbour(1), await s.neighbour(2), await s.neighbour(3)];
  for (const me of [a, b]) await sign(me, shiftId);
  expect((await take(c, shiftId)).reply.code).toBe('NO_OFFER');
  expect((await offer(a, shiftId)).reply.role).toMatchObject({ offers: 1, mine: { state: 'mine', offered: true } });
  expect((await offer(a, shiftId)).reply.role.offers).toBe(1);
  expect(await seated(shiftId)).toEqual([a.person, b.person]);
  expect((await take(c, shiftId)).reply.role).toMatchObject({ offers: 0, mine: { state: 'mine', offered: false } });
  expect(await seated(shiftId)).toEqual([c.person, b.person]);
  expect([await promised(a), await promised(c)]).toEqual([[], [shiftId]]);
});

test('of ten who want to take over at once one does', async () => {
  const { shiftId } = await planned(s, NOW, { startMinutes: 14 * 60 });
  const [a, b] = [await s.neighbour(1), await s.neighbour(2)];
  for (const me of [a, b]) await sign(me, shiftId);
  await offer(b, shiftId);
  const crowd = await Promise.all(Array.from({ length: 10 }, (_, i) => s.neighbour(20 + i)));
  const answers = await Promise.all(
    crowd.map(async (me) => {
      for (;;) {
        const answer = await take(me, shiftId);
        if (answer.reply.code !== 'BUSY') return answer;
      }
    }),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ reply }) => reply.code === 'NO_OFFER')).toHaveLength(9);
  const winner = crowd[answers.findIndex(({ status }) => status === 200)] as Identity;
  expect(await seated(shiftId)).toEqual([a.person, winner.person]);
});

test('signing up for a full shift takes over an offered seat before anybody has to wait', async () => {
  const { shiftId } = await planned(s, NOW, { startMinutes: 17 * 60 });
  const [a, b, c] = [await s.neighbour(4), await s.neighbour(5), await s.neighbour(6)];
  for (const me of [a, b]) await sign(me, shiftId);
  await offer(a, shiftId);
  expect((await sign(c, shiftId, true)).reply.role.mine.state).toBe('mine');
  expect(await seated(shiftId)).toEqual([c.person, b.person]);
});

test('with people in line there is nothing to offer, and what I keep is mine', async () => {
  const { shiftId } = await planned(s, NOW, { startMinutes: 19 * 60, durationMinutes: 60 });
  const [a, b, c] = [await s.neighbour(7), await s.neighbour(8), await s.neighbour(9)];
  for (const me of [a, b]) await sign(me, shiftId);
  await offer(a, shiftId);
  expect((await keep(a, shiftId)).reply.role).toMatchObject({ offers: 0, mine: { state: 'mine', offered: false } });
  expect((await take(c, shiftId)).reply.code).toBe('NO_OFFER');
  await sign(c, shiftId, true);
  expect((await offer(a, shiftId)).reply.code).toBe('OFFER_HAS_WAITERS');
  expect((await offer(await s.neighbour(10), shiftId)).reply.code).toBe('NOT_SIGNED_UP');
  await drop(a, shiftId);
  expect(await seated(shiftId)).toEqual([b.person, c.person]);
});

test('somebody takes over for me even after sign-up has closed, but not what collides with their own shift', async () => {
  const shift = await planned(s, NOW, { startMinutes: 8 * 60, closesMinutesBefore: 120 });
  const other = await planned(s, NOW, { startMinutes: 9 * 60 });
  const [a, b, c] = [await s.neighbour(11), await s.neighbour(12), await s.neighbour(13)];
  await sign(a, shift.shiftId);
  await sign(b, other.shiftId);
  setClock(later(shift.startsAt, -3_600_000));
  await offer(a, shift.shiftId);
  expect((await take(b, shift.shiftId)).reply.code).toBe('SHIFT_COLLIDES');
  expect((await take(c, shift.shiftId)).status).toBe(200);
  setClock(shift.startsAt);
  expect((await offer(c, shift.shiftId)).reply.code).toBe('SHIFT_OVER');
});
