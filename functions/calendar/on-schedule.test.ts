import { listInbox, recordConsents } from '../../shared/notices/endpoints';
import { signUp } from '../../shared/shifts/sign-up-endpoints';
import { cancelReservation } from '../../shared/venues/endpoints';
import { newServiceScene, newShift, type ServiceScene } from '../../tests/attendance-scene';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { newMember } from '../../tests/neighbours';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { openVenue, reserveAs } from '../../tests/venue-scene';
import { later, opened } from '../../tests/vote-scene';
import { handler as notices } from '../notices/handler';
import type { Identity } from '../platform/identity';
import { openidOf } from '../platform/person';
import { handler as shifts } from '../shifts/handler';
import { handler as venues } from '../venues/handler';
import { handler } from './on-schedule';

// Reminders of all communities stand in one queue: these tests run in a year of their own.
const NOW = '2021-11-21T02:48:00.000Z'; // Sunday 10:48 in China
const TOMORROW = '2021-11-22';
const EVENING = '2021-11-21T10:30:00.000Z';
const TEMPLATE = 'template-service';
jest.setTimeout(30_000);

let wechat: SimulatedWechat;
let service: ServiceScene;
beforeAll(async () => {
  wechat = await simulatedWechat();
  process.env.TEMPLATE_SERVICE_REMINDER = TEMPLATE;
});
beforeEach(async () => {
  setClock(NOW);
  service = await newServiceScene(NOW);
});
afterAll(async () => {
  delete process.env.TEMPLATE_SERVICE_REMINDER;
  jest.useRealTimers();
  await wechat.stop();
});

/** Somebody who lives in the n-th household, with an account. */
async function living(n: number): Promise<Identity> {
  const householdId = service.scene.households[n]?.householdId as string;
  const me = await newMember(service.community, householdId);
  return { ...me, homes: [{ householdId, seat: 1, movedAt: null }] };
}
const run = (at: string) => {
  setClock(at);
  return handler();
};
const inbox = async (me: Identity) => (await invoke(notices, listInbox, me)).reply.messages;
const rang = async ({ person }: Identity) => {
  const openid = await openidOf(person);
  return (await wechat.sent()).filter(({ touser }) => touser === openid);
};
const consent = async (me: Identity) => {
  await invoke(notices, recordConsents, me, { body: { kinds: ['service_reminder'] } });
  await wechat.control('grants', { openid: await openidOf(me.person), templateId: TEMPLATE, left: 1 });
};
/** A shift that starts then, with my place in it. */
async function signedUp(me: Identity, startsAt: string): Promise<void> {
  const { shiftId } = await newShift(service, startsAt, []);
  const input = { params: { shiftId, roleId: 'r1' }, body: { orWait: false } };
  expect((await invoke(shifts, signUp, me, input)).status).toBe(200);
}
const atMorning = '2021-11-22T01:00:00.000Z';

test('the evening before I get one message about all of tomorrow, however many things there are', async () => {
  const me = await living(1);
  await consent(me);
  const venue = await openVenue(service.scene);
  await signedUp(me, atMorning);
  await signedUp(me, later(atMorning, 3 * 3_600_000));
  await reserveAs(me, venue, { day: TOMORROW });
  await opened(service.scene, NOW, { closesAt: '2021-11-22T12:00:00.000Z', title: '加装电梯' });
  await run(later(EVENING, -1));
  expect(await inbox(me)).toEqual([]);
  await run(EVENING);
  const [message, ...others] = await inbox(me);
  expect(others).toEqual([]);
  expect(message).toMatchObject({ title: '明天有 4 件事', page: '/packages/calendar/mine/index', sentAt: EVENING });
  for (const words of ['9:00 义务理发摊', '12:00 义务理发摊', '19:00 乒乓球室', '20:00 表决截止：加装电梯'])
    expect(message?.body).toContain(words);
  expect(await rang(me)).toMatchObject([
    { data: { thing1: { value: '义务理发摊等 4 件事' }, time2: { value: '2021-11-22 09:00' } } },
  ]);
});

test('the schedule ran twice, even at the same moment: still one message, one ring', async () => {
  const me = await living(2);
  await consent(me);
  await signedUp(me, atMorning);
  setClock(EVENING);
  await Promise.all([handler(), handler(), handler()]);
  await run(later(EVENING, 60_000));
  expect(await inbox(me)).toHaveLength(1);
  expect(await rang(me)).toHaveLength(1);
});

test('without a consent my phone stays silent, and the message waits in the app', async () => {
  const me = await living(3);
  await signedUp(me, atMorning);
  await run(EVENING);
  expect(await inbox(me)).toMatchObject([
    { title: '明天有一件事', body: '11月22日 周一：9:00 义务理发摊（院门口小广场）。' },
  ]);
  expect(await rang(me)).toEqual([]);
});

test('two hours ahead I am reminded of each thing, once', async () => {
  const me = await living(4);
  await signedUp(me, atMorning);
  await run(EVENING);
  const soon = later(atMorning, -2 * 3_600_000);
  await run(later(soon, -1));
  expect(await inbox(me)).toHaveLength(1);
  await run(soon);
  await run(later(soon, 60_000));
  const messages = await inbox(me);
  expect(messages).toHaveLength(2);
  expect(messages[0]).toMatchObject({
    title: '再过两小时就开始',
    page: expect.stringContaining('/packages/shifts/detail/index?shiftId='),
    sentAt: soon,
  });
});

test('what I cancelled I hear no more of', async () => {
  const me = await living(5);
  const venue = await openVenue(service.scene);
  const { reply } = await reserveAs(me, venue, { day: TOMORROW });
  const gone = { params: { reservationId: reply.reservationId }, body: {} };
  expect((await invoke(venues, cancelReservation, me, gone)).status).toBe(200);
  await run(EVENING);
  await run('2021-11-22T09:00:00.000Z');
  expect(await inbox(me)).toEqual([]);
});

test('a schedule that slept until midnight wakes nobody', async () => {
  const me = await living(8);
  await signedUp(me, atMorning);
  await run('2021-11-21T15:00:00.000Z');
  expect(await inbox(me)).toEqual([]);
  await run(later(atMorning, 1));
  expect(await inbox(me)).toEqual([]);
});
