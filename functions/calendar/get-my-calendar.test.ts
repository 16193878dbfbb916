import { bookSession } from '../../shared/activities/endpoints';
import { getMyCalendar } from '../../shared/calendar/endpoints';
import { signUp } from '../../shared/shifts/sign-up-endpoints';
import { cancelReservation } from '../../shared/venues/endpoints';
import { session } from '../../tests/activity-drafts';
import { openActivity } from '../../tests/activity-scene';
import { newServiceScene, newShift, type ServiceScene } from '../../tests/attendance-scene';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { newMember } from '../../tests/neighbours';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { openVenue, reserveAs } from '../../tests/venue-scene';
import { handler as activities } from '../activities/handler';
import { reflectEntry } from '../activities/reflect-entry';
import type { Identity } from '../platform/identity';
import { handler as shifts } from '../shifts/handler';
import { handler as venues } from '../venues/handler';
import { handler } from './handler';

const NOW = '2026-11-22T02:48:00.000Z'; // Sunday 10:48 in China
let service: ServiceScene;
let wechat: SimulatedWechat;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
beforeEach(async () => {
  setClock(NOW);
  service = await newServiceScene(NOW);
});
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

async function living(n: number): Promise<Identity> {
  const householdId = service.scene.households[n]?.householdId as string;
  const me = await newMember(service.community, householdId);
  return { ...me, homes: [{ householdId, seat: 1, movedAt: null }] };
}
const calendarOf = async (me: Identity, from = '2026-11-22', to = '2026-12-22') =>
  (await invoke(handler, getMyCalendar, me, { query: { from, to } })).reply.items;
const signedUp = async (me: Identity, startsAt: string, shift = newShift(service, startsAt, [])) => {
  const { shiftId } = await shift;
  const input = { params: { shiftId, roleId: 'r1' }, body: { orWait: true } };
  expect((await invoke(shifts, signUp, me, input)).status).toBe(200);
  return shiftId;
};

test('my shifts and what my household booked stand in one calendar, in order; my wife sees the bookings, not my shifts', async () => {
  const [me, wife] = [await living(1), await living(1)];
  const shiftId = await signedUp(me, '2026-11-25T01:00:00.000Z');
  const venue = await openVenue(service.scene);
  const booked = await reserveAs(me, venue, { day: '2026-11-25' });
  const opened = await openActivity(service.scene, NOW, { sessions: [session('2026-11-25T06:00:00.000Z')] });
  const asked = await invoke(activities, bookSession, me, { params: opened.params, body: { party: 1, answers: {} } });
  expect([booked.status, asked.status]).toEqual([200, 200]);
  await reflectEntry(service.community, opened.sessionId, asked.reply.entry.householdId);
  expect(await calendarOf(me)).toMatchObject([
    { kind: 'shift', id: shiftId, title: '义务理发摊', place: '院门口小广场', state: 'confirmed', discreet: false },
    { kind: 'activity', id: opened.sessionId, title: '周末义剪', state: 'confirmed' },
    { kind: 'venue', id: booked.reply.reservationId, startsAt: '2026-11-25T11:00:00.000Z', state: 'confirmed' },
  ]);
  expect((await calendarOf(wife)).map(({ kind }) => kind)).toEqual(['activity', 'venue']);
  expect(await calendarOf(await living(2))).toEqual([]);
  expect(await calendarOf(me, '2026-11-26')).toEqual([]);
  expect(await calendarOf(me, '2026-11-22', '2026-11-24')).toEqual([]);
});

test('what the committee called off is struck out, what I gave back is gone', async () => {
  const me = await living(1);
  const venue = await openVenue(service.scene);
  const kept = await reserveAs(me, venue, { day: '2026-11-25' });
  const given = await reserveAs(me, venue, { day: '2026-11-26' });
  const cancel = (who: Identity, reservationId: string, because?: string) =>
    invoke(venues, cancelReservation, who, { params: { reservationId }, body: { because } });
  expect((await cancel(service.scene.committee, kept.reply.reservationId, '场地漏水')).status).toBe(200);
  expect((await cancel(me, given.reply.reservationId)).status).toBe(200);
  expect(await calendarOf(me)).toMatchObject([{ id: kept.reply.reservationId, state: 'cancelled' }]);
});

test('in another community nothing of mine is known', async () => {
  const me = await living(1);
  await signedUp(me, '2026-11-25T01:00:00.000Z');
  const elsewhere = await newServiceScene(NOW);
  expect(await calendarOf({ ...me, community: elsewhere.community })).toEqual([]);
});
