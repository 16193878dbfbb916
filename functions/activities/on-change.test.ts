import type { DynamoDBStreamEvent } from 'aws-lambda';
import { cancelSession, enterDraw } from '../../shared/activities/desk-endpoints';
import { bookSession, cancelBooking, listActivities, listMyBookings } from '../../shared/activities/endpoints';
import type { ActivityDraft } from '../../shared/activities/schema';
import { checkInTicket } from '../../shared/activities/tickets-endpoints';
import { session } from '../../tests/activity-drafts';
import { openActivity } from '../../tests/activity-scene';
import { setClock } from '../../tests/clock';
import { dueOf } from '../../tests/due-of';
import { invoke } from '../../tests/invoke';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { later, newPerson, newScene, type Scene } from '../../tests/vote-scene';
import { readInboxPage } from '../notices/inbox-store';
import type { Identity } from '../platform/identity';
import { write } from '../platform/table';
import { ACTIVITIES_DUE } from './due-store';
import { readEntry, sessionPartition } from './entries-store';
import { handler as api } from './handler';
import { handler as kinds } from './kinds-handler';
import { handler } from './on-change';
import { handler as schedule } from './on-schedule';
import { readActivityParticipants, readMineActivities } from './reads';
import { readSheet } from './sheets-store';
import { readActivity } from './store';
import { eraseBookings } from './writes';

// Due work of all communities stands in one queue: these tests run in a year of their own.
const NOW = '2022-03-02T08:00:00.000Z';
const [MINUTE, DAY] = [60_000, 86_400_000];
jest.setTimeout(20_000); // a scene of six people for every test
let wechat: SimulatedWechat;
let scene: Scene;
let neighbours: Identity[];
beforeAll(async () => {
  wechat = await simulatedWechat();
});
beforeEach(async () => {
  setClock(NOW);
  scene = await newScene(3);
  neighbours = [0, 1, 2].flatMap((n) => [scene.resident(n, 1), scene.resident(n, 2)]);
  for (const { person, homes } of neighbours) {
    await newPerson(person);
    const home = homes[0] as Identity['homes'][number];
    const key = { pk: `COMMUNITY#${scene.community}#HOUSEHOLD#${home.householdId}`, sk: `MEMBER#${person}` };
    const Item = { ...key, personId: person, displayName: '测试', seat: home.seat, boundAt: NOW };
    await write({ write: { Put: { Item } }, onRefused: () => new Error('refused') });
  }
});
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

const me = (n: number) => neighbours[n] as Identity;
const homeOf = (n: number) => scene.households[n]?.householdId as string;
const record = (sk: string, sessionId: string, eventName = 'MODIFY') => ({
  eventName,
  dynamodb: { Keys: { pk: { S: sessionPartition(scene.community, sessionId) }, sk: { S: sk } }, SequenceNumber: sk },
});
/** What the stream carries, twice, as it may. */
async function stream(sessionId: string, ...sks: string[]): Promise<void> {
  const Records = [...sks, ...sks].map((sk) => record(sk, sessionId));
  expect(await handler({ Records } as unknown as DynamoDBStreamEvent)).toEqual({ batchItemFailures: [] });
}
const everybody = (sessionId: string) => stream(sessionId, ...[0, 1, 2].map((n) => `ENTRY#${homeOf(n)}`));
const told = async (n: number) => (await readInboxPage(me(n).person)).messages.map(({ title }) => title);
const open = (more: Partial<ActivityDraft> = {}) =>
  openActivity(scene, NOW, { sessions: [session(later(NOW, 4 * DAY), { capacity: 4 })], ...more });
const book = (params: { activityId: string; sessionId: string }, n: number, party = 4) =>
  invoke(api, bookSession, me(n * 2), { params, body: { party, answers: {} } });
const cancel = async (params: { activityId: string; sessionId: string }, n: number) => {
  const entry = await readEntry(scene.community, params.sessionId, homeOf(n), { consistent: true });
  const body = { householdId: homeOf(n), entryId: entry?.entryId as string };
  return invoke(api, cancelBooking, me(n * 2), { params, body });
};
const run = (at: string) => {
  setClock(at);
  return schedule();
};

test('my booking appears among ours and in the week, and what I cancel is gone from it', async () => {
  const { params } = await open();
  await book(params, 0);
  await book(params, 1);
  await everybody(params.sessionId);
  const mine = async (n: number) => (await invoke(api, listMyBookings, me(n))).reply.bookings;
  expect(await mine(1)).toMatchObject([{ title: '周末义剪', entry: { state: 'booked', party: 4, byMe: false } }]);
  expect(await mine(2)).toMatchObject([{ entry: { state: 'waiting', ahead: 0 } }]);
  const week = (await invoke(api, listActivities, me(0), { query: { week: '2022-03-06' } })).reply.sessions;
  expect(week).toMatchObject([{ myState: 'booked', openness: 'full' }]);
  const { homes, person, community } = me(0);
  const lent = () => readMineActivities(community as never, person, homes, '2022-03-06', '2022-03-06');
  expect(await lent()).toMatchObject([{ kind: 'activity', id: params.sessionId, state: 'confirmed' }]);
  expect(await readActivityParticipants(scene.community, params.sessionId)).toMatchObject([
    { householdId: homeOf(0), personId: null, commitment: { state: 'confirmed' } },
    { householdId: homeOf(1), commitment: { state: 'waiting' } },
  ]);
  await cancel(params, 0);
  await everybody(params.sessionId);
  expect(await mine(0)).toEqual([]);
  expect(await lent()).toEqual([]);
  expect(await mine(2)).toMatchObject([{ entry: { state: 'booked' } }]);
});

test('who moves up is told, every member of the household, once', async () => {
  const { params } = await open();
  await book(params, 0);
  await book(params, 1);
  await cancel(params, 0);
  await everybody(params.sessionId);
  await everybody(params.sessionId);
  expect(await Promise.all([0, 1, 2, 3, 4].map(told))).toEqual([[], [], ['候补排上了'], ['候补排上了'], []]);
  const [message] = (await readInboxPage(me(2).person)).messages;
  expect(message?.page).toBe(
    `/packages/activities/detail/index?activityId=${params.activityId}&sessionId=${params.sessionId}`,
  );
});

test('a hold ends by itself: the schedule asks the next one, and both are told', async () => {
  const { params } = await open({ holdMinutes: 30 });
  for (const n of [0, 1, 2]) await book(params, n);
  await cancel(params, 0);
  await everybody(params.sessionId);
  expect(await told(2)).toEqual(['给您家留了名额']);
  const over = later(NOW, 30 * MINUTE);
  expect(await dueOf(ACTIVITIES_DUE, scene.community, over)).toHaveLength(1);
  await run(later(over, -1));
  await run(over);
  await run(over);
  await everybody(params.sessionId);
  expect(await told(2)).toEqual(['保留的时间过了', '给您家留了名额']);
  expect(await told(4)).toEqual(['给您家留了名额']);
});

test('a session called off reaches everyone who booked, waits or holds a seat, and nobody moves up', async () => {
  const { params } = await open();
  for (const n of [0, 1]) await book(params, n);
  const off = await invoke(api, cancelSession, await officer(), { params, body: { because: '下雨，改天再办' } });
  expect(off.status).toBe(200);
  await stream(params.sessionId, 'CALL_OFF');
  await everybody(params.sessionId);
  expect(await Promise.all([0, 1, 2, 3, 4].map(told))).toEqual([...Array(4).fill(['活动取消了']), []]);
  const [message] = (await readInboxPage(me(3).person)).messages;
  expect(message?.body).toContain('下雨');
  const [booking] = (await invoke(api, listMyBookings, me(0))).reply.bookings;
  expect(booking?.entry).toMatchObject({ state: 'called_off', sentence: '这一场取消了：下雨，改天再办' });
});

test('whoever is at the door already hears too that the session is called off', async () => {
  const { params } = await open();
  for (const n of [0, 1]) await book(params, n);
  const organiser = await officer();
  const { startsAt } = (await readSheet(scene.community, params.sessionId)) as { startsAt: string };
  setClock(later(startsAt, -60 * MINUTE));
  const who = { householdId: homeOf(0) };
  expect((await invoke(kinds, checkInTicket, organiser, { params, body: { who } })).status).toBe(200);
  const off = await invoke(api, cancelSession, organiser, { params, body: { because: '下雨，改天再办' } });
  expect(off.status).toBe(200);
  await stream(params.sessionId, 'CALL_OFF');
  await everybody(params.sessionId);
  expect(await Promise.all([0, 1, 2, 3].map(told))).toEqual(Array(4).fill(['活动取消了']));
});

/** The committee of the scene, known to WeChat. */
async function officer(): Promise<Identity> {
  await newPerson(scene.committee.person);
  return scene.committee;
}

test('a booking somebody made for my household is told to all of us but them', async () => {
  const { params } = await open();
  const onBehalf = { householdId: homeOf(0), personName: '李奶奶', consent: 'by_phone' } as const;
  await invoke(api, bookSession, me(0), { params, body: { party: 1, answers: {}, onBehalf } });
  await everybody(params.sessionId);
  expect(await Promise.all([0, 1].map(told))).toEqual([[], ['有人替您家报了名']]);
});

test('the schedule freezes a lottery, places what was drawn, and ends what is over', async () => {
  const draw = { name: '福彩3D', drawnAt: later(NOW, 3 * DAY + 60 * MINUTE), numbers: 1 };
  const { params, activityId } = await open({ mode: 'lottery', draw });
  for (const n of [0, 1]) await book(params, n);
  const drawnAt = draw.drawnAt;
  await run(later(NOW, 3 * DAY + 15_000));
  setClock(drawnAt);
  const frozen = await invoke(api, enterDraw, scene.committee, { params: { activityId }, body: { numbers: [7] } });
  expect(frozen.reply).toMatchObject({ sessions: [{ draw: 'placed', free: 0, waiting: 1 }] });
  expect(await run(drawnAt)).toMatchObject({ failed: 0 });
  await everybody(params.sessionId);
  expect((await Promise.all([0, 2].map(told))).flat().sort()).toEqual(['摇号中签', '摇号排在候补']);
  await run(later(NOW, 5 * DAY));
  expect(await readActivity(scene.community, activityId)).toMatchObject({ state: 'over' });
});

test('when I erase myself, what I filled in is gone; a household nobody is left of gives its seats back', async () => {
  const { params } = await open({ questions: [{ questionId: 'q1', type: 'phone', label: '电话', required: true }] });
  const body = { party: 4, answers: { q1: '13900001234' } };
  for (const n of [0, 2]) await invoke(api, bookSession, me(n), { params, body });
  await everybody(params.sessionId);
  await livesIn(me(0), 0);
  await eraseBookings(scene.community, me(0).person);
  await everybody(params.sessionId);
  const kept = () => readEntry(scene.community, params.sessionId, homeOf(0), { consistent: true });
  expect(await kept()).toMatchObject({ state: 'booked', answers: {}, by: 'erased' });
  // The same for a household of one.
  await invoke(api, cancelBooking, me(1), {
    params,
    body: { householdId: homeOf(0), entryId: (await kept())?.entryId ?? '' },
  });
  await everybody(params.sessionId);
  const other = await readEntry(scene.community, params.sessionId, homeOf(1), { consistent: true });
  expect(other).toMatchObject({ state: 'booked', answers: body.answers });
  await livesIn(me(2), 1);
  await leaves(me(3), 1);
  for (let twice = 0; twice < 2; twice++) await eraseBookings(scene.community, me(2).person);
  await everybody(params.sessionId);
  const gone = await readEntry(scene.community, params.sessionId, homeOf(1), { consistent: true });
  expect(gone).toMatchObject({ state: 'cancelled', answers: {} });
  expect(await readSheet(scene.community, params.sessionId)).toMatchObject({ free: 4 });
});

const refused = () => new Error('refused');
async function livesIn({ person }: Identity, n: number): Promise<void> {
  const Item = { pk: `PERSON#${person}`, sk: `HOME#${scene.community}#${homeOf(n)}`, householdId: homeOf(n) };
  await write({ write: { Put: { Item } }, onRefused: refused });
}
async function leaves({ person }: Identity, n: number): Promise<void> {
  const Key = { pk: `COMMUNITY#${scene.community}#HOUSEHOLD#${homeOf(n)}`, sk: `MEMBER#${person}` };
  await write({ write: { Delete: { Key } }, onRefused: refused });
}

test('other changes pass by, and a record that fails is named so that it alone comes again', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => {});
  const foreign = {
    ...record('ENTRY#c1.1.1.101', '1'),
    dynamodb: { Keys: { pk: { S: 'COMMUNITY#NOT ONE#SESSION#x' }, sk: { S: 'ENTRY#x' } }, SequenceNumber: '42' },
  };
  const Records = [record('DRAW', 'x'), record('ENTRY#c1.1.1.101', 'x', 'REMOVE'), foreign];
  expect(await handler({ Records } as unknown as DynamoDBStreamEvent)).toEqual({
    batchItemFailures: [{ itemIdentifier: '42' }],
  });
  said.mockRestore();
});
