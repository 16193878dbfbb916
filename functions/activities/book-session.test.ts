import { bookSession, cancelBooking } from '../../shared/activities/endpoints';
import { openActivity } from '../../tests/activity-scene';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { later, newPerson, newScene, type Scene } from '../../tests/vote-scene';
import type { Identity } from '../platform/identity';
import { write } from '../platform/table';
import { householdPartition } from '../residents/reads';
import { handler } from './handler';
import { readSheet } from './sheets-store';

const NOW = '2026-11-25T08:00:00.000Z';
const DAY = 86_400_000;
let scene: Scene;
beforeAll(async () => {
  setClock(NOW);
  scene = await newScene(12);
});
beforeEach(() => setClock(NOW));
afterAll(() => jest.useRealTimers());

type Params = { activityId: string; sessionId: string };
const book = (params: Params, as: Identity, party = 1, more: object = {}) =>
  invoke(handler, bookSession, as, { params, body: { party, answers: {}, ...more } });
const cancel = (params: Params, as: Identity, entryId: string) =>
  invoke(handler, cancelBooking, as, { params, body: { householdId: as.homes[0]?.householdId as string, entryId } });

/** What a request consumed, as its own log line says it. */
async function consumed(run: () => Promise<unknown>): Promise<{ wcu: number; rcu: number }> {
  const seen: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line) => void seen.push(line));
  process.env.LOG = 'on';
  await run();
  process.env.LOG = 'off';
  log.mockRestore();
  const { wcu, rcu } = JSON.parse(seen[0] as string);
  return { wcu, rcu };
}

test('I book two seats and am told that I have them', async () => {
  const { params } = await openActivity(scene, NOW);
  const { status, reply } = await book(params, scene.resident(0), 2);
  expect(status).toBe(200);
  expect(reply.entry).toMatchObject({ state: 'booked', party: 2, byMe: true, sentence: '已报上 2 人' });
  expect(reply.session).toMatchObject({ capacity: 10, free: 8, waiting: 0 });
  expect(reply).not.toHaveProperty('entry.ticketCode');
});

test('the last seat costs four writes, and a cancellation that lets somebody move up eight', async () => {
  const { params } = await openActivity(scene, NOW, { sessions: [{ ...session1(), capacity: 4 }] });
  await book(params, scene.resident(0), 3);
  const me = scene.resident(1);
  const last = await consumed(() => book(params, me));
  await book(params, scene.resident(2));
  const { reply } = await book(params, me);
  const back = await consumed(() => cancel(params, me, reply.entry.entryId));
  process.stdout.write(
    `last seat: ${last.wcu} WCU, ${last.rcu} RCU · cancel with promotion: ${back.wcu} WCU, ${back.rcu} RCU\n`,
  );
  expect(last.wcu).toBeLessThanOrEqual(4);
  expect(back.wcu).toBeLessThanOrEqual(8);
  expect(await readSheet(scene.community, params.sessionId)).toMatchObject({ free: 0, waiting: 0 });
});
const session1 = () => ({
  startsAt: later(NOW, 4 * DAY),
  endsAt: later(NOW, 5 * DAY - 20 * 3_600_000),
  capacity: 10,
  zone: '',
});

test('a sheet with everything at its longest stays below one write unit', async () => {
  const long = '百'.repeat(30);
  const { params } = await openActivity(scene, NOW, {
    title: long,
    place: long,
    theme: '非'.repeat(12),
    holdMinutes: 1440,
    audience: {
      who: { scope: 'compounds', compoundIds: Array.from({ length: 20 }, (_, i) => `c${i + 1}`) },
      ages: null,
    },
    sessions: [{ ...session1(), capacity: 1000, zone: '楼'.repeat(20) }],
  });
  await book(params, scene.resident(0));
  expect((await consumed(() => book(params, scene.resident(1)))).wcu).toBeLessThanOrEqual(4);
});

test('when it is full I wait in line, and see how many are before me', async () => {
  const { params } = await openActivity(scene, NOW, { sessions: [{ ...session1(), capacity: 4 }] });
  await book(params, scene.resident(0), 4);
  await book(params, scene.resident(1));
  const { reply } = await book(params, scene.resident(2), 3);
  expect(reply.entry).toMatchObject({ state: 'waiting', ahead: 1, sentence: '候补中，前面有 1 户' });
  expect(reply.session).toMatchObject({ free: 0, waiting: 2 });
});

test('tapping twice is one booking; my wife’s other wish is told that we have one', async () => {
  const { params } = await openActivity(scene, NOW);
  const me = scene.resident(0);
  const first = await book(params, me, 2);
  const again = await book(params, me, 2);
  expect(again.status).toBe(200);
  expect(again.reply.entry.entryId).toBe(first.reply.entry.entryId);
  expect(await book(params, scene.resident(0, 2), 1)).toMatchObject({
    status: 409,
    reply: { code: 'ALREADY_BOOKED', details: { state: 'booked' } },
  });
  expect(await readSheet(scene.community, params.sessionId)).toMatchObject({ free: 8 });
});

test('every refusal says which fact stood in the way', async () => {
  const { params, activity } = await openActivity(scene, NOW, {
    audience: { who: { scope: 'households', householdIds: [scene.households[0]?.householdId as string] }, ages: null },
    questions: [{ questionId: 'q1', type: 'phone', label: '电话', required: true }],
  });
  const answers = { q1: '13900001234' };
  expect(await book(params, scene.resident(0))).toMatchObject({ status: 400, reply: { code: 'BAD_REQUEST' } });
  expect(await book(params, scene.resident(0), 5, { answers })).toMatchObject({ reply: { code: 'PARTY_SIZE' } });
  expect(await book(params, scene.resident(1), 1, { answers })).toMatchObject({ reply: { code: 'NOT_FOR_YOU' } });
  const elsewhere = { householdId: scene.households[5]?.householdId, answers };
  expect(await book(params, scene.resident(0), 1, elsewhere)).toMatchObject({ reply: { code: 'NOT_A_MEMBER' } });
  expect(await book(params, scene.committee, 1, { answers })).toMatchObject({ reply: { code: 'NOT_A_MEMBER' } });
  expect(await book({ ...params, activityId: '0'.repeat(26) }, scene.resident(0))).toMatchObject({ status: 404 });
  setClock(later(activity.opensAt, -1));
  expect(await book(params, scene.resident(0), 1, { answers })).toMatchObject({
    reply: { code: 'BOOKING_NOT_OPEN', details: { opensAt: activity.opensAt } },
  });
  setClock(activity.closesAt);
  expect(await book(params, scene.resident(0), 1, { answers })).toMatchObject({ reply: { code: 'BOOKING_CLOSED' } });
});

test('a resident of another community cannot even address it', async () => {
  const { params } = await openActivity(scene, NOW);
  const elsewhere = await newScene(1);
  expect(await book(params, elsewhere.resident(0))).toMatchObject({ status: 404 });
});

test('a child of the wrong age is not booked, on the day of the session it counts', async () => {
  const { params } = await openActivity(scene, NOW, {
    audience: { who: { scope: 'everyone' }, ages: { from: 6, to: 8, questionId: 'q1' } },
    questions: [{ questionId: 'q1', type: 'date', label: '孩子生日', required: true }],
  });
  const born = (q1: string) => ({ answers: { q1 } });
  expect(await book(params, scene.resident(0), 1, born('2020-11-30'))).toMatchObject({
    reply: { code: 'NOT_FOR_YOU' },
  });
  expect((await book(params, scene.resident(0), 1, born('2020-11-29'))).status).toBe(200);
});

test('who three times did not come only joins lines, until the last day; then it is over by itself', async () => {
  const { params, activity } = await openActivity(scene, NOW);
  const me = scene.resident(3);
  for (const days of [3, 10, 20]) {
    const at = later(NOW, -days * DAY);
    const Item = {
      pk: householdPartition(scene.community, me.homes[0]?.householdId as string),
      sk: `NOSHOW#${at}#x`,
      at,
      excused: null,
    };
    await write({ write: { Put: { Item } }, onRefused: () => new Error('refused') });
  }
  expect(await book(params, me)).toMatchObject({
    reply: { code: 'LINE_ONLY', details: { untilDay: '2026-12-22', openToAllFrom: later(activity.closesAt, -DAY) } },
  });
  const full = await openActivity(scene, NOW, { sessions: [{ ...session1(), capacity: 4 }] });
  await book(full.params, scene.resident(0), 4);
  expect((await book(full.params, me)).reply.entry).toMatchObject({ state: 'waiting' });
  setClock(later(activity.closesAt, -DAY));
  expect((await book(params, me)).reply.entry).toMatchObject({ state: 'booked' });
});

test('I book for my mother at home; a stranger cannot', async () => {
  const { params } = await openActivity(scene, NOW);
  const me = scene.resident(4);
  await newPerson(me.person);
  const householdId = me.homes[0]?.householdId as string;
  const onBehalf = { householdId, personName: '李奶奶', consent: 'in_person' } as const;
  const wechat = await import('../../tests/simulated-wechat').then(({ simulatedWechat }) => simulatedWechat());
  const { reply } = await book(params, me, 1, { onBehalf });
  expect(reply.entry.proxy).toMatchObject({ as: 'family', personName: '李奶奶', by: me.person });
  const other = scene.resident(5);
  await newPerson(other.person);
  expect(await book(params, other, 1, { onBehalf })).toMatchObject({ reply: { code: 'NOT_THEIR_PROXY' } });
  await wechat.stop();
});
