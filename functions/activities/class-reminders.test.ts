import * as classroom from '../../shared/activities/classroom-endpoints';
import { bookSession } from '../../shared/activities/endpoints';
import { listInbox } from '../../shared/notices/endpoints';
import { openActivity } from '../../tests/activity-scene';
import { setClock } from '../../tests/clock';
import { dueOf } from '../../tests/due-of';
import { invoke } from '../../tests/invoke';
import { newMember } from '../../tests/neighbours';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { later, newScene, type Scene } from '../../tests/vote-scene';
import { handler as remind } from '../calendar/on-schedule';
import { handler as notices } from '../notices/handler';
import type { Identity } from '../platform/identity';
import { ACTIVITIES_DUE } from './due-store';
import { handler as core } from './handler';
import { handler as kinds } from './kinds-handler';
import { handler as schedule } from './on-schedule';
import { reflectEntry } from './reflect-entry';

// Due work of all communities stands in one queue: these tests run in a year of their own.
/** A Sunday, 10:48 on the community's clock. */
const NOW = '2020-11-22T02:48:00.000Z';
const DAY = 86_400_000;
jest.setTimeout(30_000);
let wechat: SimulatedWechat;
let scene: Scene;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
beforeEach(async () => {
  setClock(NOW);
  scene = await newScene(3);
});
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

const TERM = {
  firstDay: '2020-11-23',
  lastDay: '2020-12-04',
  weekdays: [1, 2, 4],
  fromMinutes: 16 * 60 + 30,
  toMinutes: 18 * 60,
  off: [],
  revision: 0,
};

/** A class that began three days ago, a family with a seat in it, and somebody at home who reads. */
async function family(term: object = TERM) {
  const startsAt = later(NOW, -3 * DAY);
  const { params } = await openActivity(scene, later(NOW, -6 * DAY), {
    kind: 'classroom',
    title: '四点半课堂',
    closesAt: startsAt,
    sessions: [{ startsAt, endsAt: later(NOW, 20 * DAY), capacity: 20, zone: '' }],
  });
  const householdId = scene.households[0]?.householdId as string;
  const member = await newMember(scene.community, householdId);
  const me: Identity = { ...member, homes: [{ householdId, seat: 1, movedAt: null }] };
  setClock(later(NOW, -5 * DAY));
  const booked = await invoke(core, bookSession, me, { params, body: { party: 1, answers: {} } });
  expect(booked.reply.entry.state).toBe('booked');
  await reflectEntry(scene.community, params.sessionId, householdId);
  setClock(NOW);
  const set = (body: object) => invoke(kinds, classroom.setTerm, scene.committee, { params, body: body as never });
  expect((await set(term)).status).toBe(200);
  return { me, params, set };
}

/** Both schedules, as they run beside each other every minute. */
async function run(at: string): Promise<void> {
  setClock(at);
  expect(await schedule()).toMatchObject({ failed: 0 });
  expect(await remind()).toMatchObject({ failed: 0 });
}
/** Each hour of these days, on the half hour: when both schedules are awake. */
async function live(fromDay: number, days: number): Promise<void> {
  const midnight = Date.parse('2020-11-21T16:00:00.000Z') + fromDay * DAY;
  for (let half = 0; half < days * 48; half++) {
    const at = new Date(midnight + half * 1_800_000).toISOString();
    if (at > NOW) await run(at);
  }
}
const told = async (me: Identity) =>
  (await invoke(notices, listInbox, me)).reply.messages.map(({ sentAt, title }) => `${sentAt.slice(5, 16)} ${title}`);

test('the evening before each afternoon and two hours ahead I hear of my child’s class, each once', async () => {
  const { me } = await family();
  await live(0, 6);
  expect((await told(me)).reverse()).toEqual([
    '11-22T10:30 明天有一件事',
    '11-23T06:30 再过两小时就开始',
    '11-23T10:30 明天有一件事',
    '11-24T06:30 再过两小时就开始',
    '11-25T10:30 明天有一件事',
    '11-26T06:30 再过两小时就开始',
  ]);
  const [last] = (await invoke(notices, listInbox, me)).reply.messages;
  expect(last?.body).toBe('16:30 四点半课堂（社区活动室）。今天来不了的话，请和老师说一声。');
});

test('on a day called off, however late, nobody is reminded, and the next one is not forgotten', async () => {
  const { me, params } = await family();
  await run('2020-11-22T04:30:00.000Z');
  const off = { params: { ...params, day: '2020-11-23' }, body: { because: '停电' } };
  expect((await invoke(kinds, classroom.cancelClassDay, scene.committee, off)).status).toBe(200);
  await live(0, 3);
  expect((await told(me)).reverse()).toEqual(['11-23T10:30 明天有一件事', '11-24T06:30 再过两小时就开始']);
});

test('the term saved again and again, and a schedule that runs twice, make no second message', async () => {
  const { me, params, set } = await family();
  const { reply } = await set({ ...TERM, revision: 1, weekdays: [1, 2, 3, 4] });
  await set({ ...reply.term, weekdays: [1, 2, 4] });
  setClock('2020-11-22T04:00:00.000Z');
  await Promise.all([schedule(), schedule(), schedule()]);
  await live(0, 3);
  expect(await told(me)).toHaveLength(4);
  const notes = await dueOf(ACTIVITIES_DUE, scene.community, '2020-12-31');
  expect(notes.filter(({ job }) => job.step === 'class' && job.sessionId === params.sessionId)).toHaveLength(1);
});

test('a class moved to another hour is announced for the new hour only; a schedule that slept goes on', async () => {
  const { me, set } = await family();
  await run('2020-11-22T04:30:00.000Z');
  await set({ ...TERM, revision: 1, fromMinutes: 15 * 60 });
  await run('2020-11-22T10:30:00.000Z');
  await run('2020-11-23T05:00:00.000Z');
  await run('2020-11-23T06:30:00.000Z');
  // Nobody is awake until Tuesday's class is over; Thursday's is reminded of.
  await run('2020-11-24T12:00:00.000Z');
  await live(3, 2);
  expect((await told(me)).reverse()).toEqual([
    '11-22T10:30 明天有一件事',
    '11-23T05:00 再过两小时就开始',
    '11-25T10:30 明天有一件事',
    '11-26T05:00 再过两小时就开始',
  ]);
});

test('after the last afternoon nothing is left to be done', async () => {
  const { params } = await family({ ...TERM, lastDay: '2020-11-24' });
  await live(0, 3);
  const notes = await dueOf(ACTIVITIES_DUE, scene.community, '2021-12-31');
  expect(notes.filter(({ job }) => job.step === 'class' && job.sessionId === params.sessionId)).toEqual([]);
});
