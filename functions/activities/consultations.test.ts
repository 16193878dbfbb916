import * as consultations from '../../shared/activities/consultation-endpoints';
import { quarterId } from '../../shared/activities/consultation-slots';
import { cancelActivity } from '../../shared/activities/desk-endpoints';
import { bookSession, getActivity, listActivities } from '../../shared/activities/endpoints';
import { getDoorList } from '../../shared/activities/tickets-endpoints';
import { Role } from '../../shared/http/roles';
import { listInbox } from '../../shared/notices/endpoints';
import { openActivity } from '../../tests/activity-scene';
import { setClock } from '../../tests/clock';
import { dueOf } from '../../tests/due-of';
import { invoke } from '../../tests/invoke';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { newPerson, newScene, type Scene } from '../../tests/vote-scene';
import { putGrant } from '../../tests/world';
import { CALENDAR_DUE } from '../calendar/writes';
import { handler as notices } from '../notices/handler';
import type { Identity } from '../platform/identity';
import { handler as core } from './handler';
import { handler } from './kinds-handler';
import { handler as onChange } from './on-change';
import { readActivityParticipants, readMineActivities } from './reads';
import { eraseConsultations } from './writes';

const NOW = '2026-11-25T08:00:00.000Z';
const DAY = '2026-11-28';
const WHY = '离婚财产怎么分';
let scene: Scene;
let wechat: SimulatedWechat;
let lawyer: Identity;
beforeAll(async () => {
  setClock(NOW);
  wechat = await simulatedWechat();
  scene = await newScene(12);
  lawyer = { person: await newPerson(), community: scene.community, homes: [] };
});
beforeEach(() => setClock(NOW));
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

interface Desk {
  params: { activityId: string; sessionId: string };
  activityId: string;
}
const openDays = (activityId: string, days: object[], as = scene.committee) =>
  invoke(handler, consultations.openConsultationDays, as, {
    params: { activityId },
    body: { counsellorId: lawyer.person, field: '律师', place: '二楼谈心室', days: days as never },
  });
/** A lawyer receives people on Saturday from nine to ten: four quarters. */
async function desk(): Promise<Desk> {
  const { activityId, params } = await openActivity(scene, NOW, { kind: 'consultation', title: '三官两师' });
  await openDays(activityId, [{ day: DAY, fromMinutes: 540, toMinutes: 600 }]);
  return { activityId, params };
}
const book = ({ activityId }: Desk, as: Identity, slot = 36, more: object = {}) =>
  invoke(handler, consultations.bookConsultation, as, {
    params: { activityId },
    body: { day: DAY, counsellorId: lawyer.person, slot, name: '张女士', why: WHY, phone: '13900001234', ...more },
  });
const days = async ({ activityId }: Desk, as: Identity) =>
  (await invoke(handler, consultations.listConsultationDays, as, { params: { activityId } })).reply;
const visitors = (as: Identity) => invoke(handler, consultations.listMyVisitors, as, { query: { day: DAY } });

test('I take a quarter of an hour; the lawyer sees who comes and why', async () => {
  const at = await desk();
  const me = scene.resident(0);
  const { reply } = await book(at, me);
  expect(reply).toMatchObject({ startsAt: '2026-11-28T01:00:00.000Z', endsAt: '2026-11-28T01:15:00.000Z', why: WHY });
  expect((await visitors(lawyer)).reply.visitors).toMatchObject([
    { name: '张女士', why: WHY, phone: '13900001234', slot: 36 },
  ]);
  expect((await days(at, me)).mine).toMatchObject({ slot: 36, place: '二楼谈心室', counsellorName: '测试' });
});

test('nobody else learns who comes or why, whatever duty they hold, not even my family or another lawyer', async () => {
  const at = await desk();
  const me = scene.resident(1);
  await book(at, me, 37, { name: '王先生', phone: '13911112222', why: '家里的事' });
  const others: Identity[] = [scene.committee, scene.resident(1, 2), scene.resident(5)];
  for (const role of Role.options) {
    const person = await newPerson();
    await putGrant(scene.community, { personId: person, role, fromAt: '2019-01-01T00:00:00.000Z' });
    others.push({ person, community: scene.community, homes: [] });
  }
  const { activityId, params } = at;
  for (const other of others) {
    const replies = [
      await visitors(other),
      await invoke(handler, consultations.listConsultationDays, other, { params: { activityId } }),
      await invoke(handler, consultations.listMyConsultations, other),
      await invoke(handler, getDoorList, other, { params }),
      await invoke(core, getActivity, other, { params: { activityId } }),
      await invoke(core, listActivities, other, { query: { week: DAY } }),
    ];
    for (const { reply } of replies)
      for (const secret of ['王先生', '家里的事', '13911112222', me.person, me.homes[0]?.householdId as string].slice(
        0,
        other.homes.length > 0 ? 4 : 5,
      ))
        expect(JSON.stringify(reply)).not.toContain(secret);
    expect((await days(at, other)).days[0]?.slots[1]).toEqual({
      slot: 37,
      startsAt: '2026-11-28T01:15:00.000Z',
      taken: true,
    });
  }
  const stranger = (await newScene(1)).resident(0);
  expect(await book(at, stranger)).toMatchObject({ status: 404 });
});

test('no log line holds my reason, my name or my number', async () => {
  const at = await desk();
  const lines: string[] = [];
  const spies = (['log', 'error'] as const).map((method) =>
    jest.spyOn(console, method).mockImplementation((...words) => void lines.push(words.join(' '))),
  );
  process.env.LOG = 'on';
  await book(at, scene.resident(2));
  await book(at, scene.resident(3));
  await visitors(lawyer);
  process.env.LOG = 'off';
  for (const spy of spies) spy.mockRestore();
  expect(lines.length).toBeGreaterThan(2);
  for (const secret of [WHY, '张女士', '13900001234']) expect(lines.join('\n')).not.toContain(secret);
});

test('of ten who want the same quarter one gets it; the others are told to take another', async () => {
  const at = await desk();
  const all = await Promise.all(Array.from({ length: 10 }, (_, n) => book(at, scene.resident(n), 38)));
  expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const { status, reply } of all) if (status !== 200) expect(reply.code).toBe('CONSULTATION_TAKEN');
});

test('tapping twice is one booking; another quarter needs the first given back', async () => {
  const at = await desk();
  const me = scene.resident(4);
  const first = await book(at, me);
  expect((await book(at, me)).reply.consultationId).toBe(first.reply.consultationId);
  expect(await book(at, me, 37)).toMatchObject({ reply: { code: 'CONSULTATION_BOOKED' } });
  const both = await Promise.all([book(at, scene.resident(5), 38), book(at, scene.resident(5, 2), 39)]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const { consultationId } = first.reply;
  const cancel = (as: Identity) =>
    invoke(handler, consultations.cancelConsultation, as, { params: { activityId: at.activityId, consultationId } });
  expect(await cancel(scene.resident(4, 2))).toMatchObject({ status: 404 });
  expect((await cancel(me)).status).toBe(200);
  expect(await cancel(me)).toMatchObject({ status: 404 });
  expect((await book(at, me, 37)).status).toBe(200);
  expect((await days(at, me)).days[0]?.slots.map(({ taken }) => taken)).toEqual([false, true, true, true]);
});

test('one person who taps two quarters at once gets one of them', async () => {
  const at = await desk();
  const me = scene.resident(6);
  const both = await Promise.all([36, 37, 38, 39].map((slot) => book(at, me, slot)));
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  expect((await days(at, me)).days[0]?.slots.filter(({ taken }) => taken)).toHaveLength(1);
});

test('a quarter that has begun, lies outside the hours, or of a day nobody opened is refused', async () => {
  const at = await desk();
  const me = scene.resident(7);
  expect(await book(at, me, 40)).toMatchObject({ reply: { code: 'CONSULTATION_OVER' } });
  expect(await book(at, me, 36, { day: '2026-11-29' })).toMatchObject({ status: 404 });
  setClock('2026-11-28T01:00:00.000Z');
  expect(await book(at, me, 36)).toMatchObject({ reply: { code: 'CONSULTATION_OVER' } });
  expect((await book(at, me, 37)).status).toBe(200);
  setClock('2026-11-28T01:16:00.000Z');
  const { mine } = await days(at, me);
  const params = { activityId: at.activityId, consultationId: mine?.consultationId as string };
  expect(await invoke(handler, consultations.cancelConsultation, me, { params })).toMatchObject({
    reply: { code: 'CONSULTATION_OVER' },
  });
});

test('days are opened by who runs it, once, on the quarter, all or none', async () => {
  const { activityId } = await desk();
  const hours = { fromMinutes: 540, toMinutes: 600 };
  expect(await openDays(activityId, [{ day: '2026-12-05', ...hours }], scene.resident(0))).toMatchObject({
    status: 403,
  });
  const both = [
    { day: '2026-12-05', ...hours },
    { day: DAY, ...hours },
  ];
  expect(await openDays(activityId, both)).toMatchObject({
    reply: { code: 'CONSULTATION_DAY_EXISTS', details: { day: DAY } },
  });
  expect((await days({ activityId } as Desk, scene.committee)).days.map(({ day }) => day)).toEqual([DAY]);
  for (const day of ['2026-11-24', '2027-03-01'])
    expect(await openDays(activityId, [{ day, ...hours }])).toMatchObject({
      reply: { code: 'CONSULTATION_DAY_INVALID' },
    });
  const odd = [{ day: '2026-12-06', fromMinutes: 541, toMinutes: 600 }];
  expect(await openDays(activityId, odd)).toMatchObject({ status: 400 });
});

test('a day called off reaches whoever had booked, without saying what it was about, and frees them to book again', async () => {
  const at = await desk();
  const me = scene.resident(8);
  await newPerson(me.person);
  await book(at, me);
  await openDays(at.activityId, [{ day: '2026-12-05', fromMinutes: 540, toMinutes: 600 }]);
  const callOff = (as: Identity) =>
    invoke(handler, consultations.cancelConsultationDay, as, {
      params: { activityId: at.activityId, day: DAY, counsellorId: lawyer.person },
      body: { because: '老师开庭' },
    });
  expect(await callOff(scene.resident(0))).toMatchObject({ status: 403 });
  expect((await callOff(lawyer)).reply.day.cancelledBecause).toBe('老师开庭');
  expect((await callOff(scene.committee)).reply.day.cancelledBecause).toBe('老师开庭');
  const Keys = {
    pk: { S: `COMMUNITY#${scene.community}#CONSULT#${at.activityId}` },
    sk: { S: `CONSULTDAY#${DAY}#${lawyer.person}` },
  };
  const event = { Records: [{ eventName: 'MODIFY', dynamodb: { Keys, SequenceNumber: '1' } }] } as never;
  await onChange(event);
  await onChange(event);
  const { messages } = (await invoke(notices, listInbox, me)).reply;
  expect(messages.map(({ title, body }) => title + body)).toEqual([
    '预约取消了您 11月28日 9:00的预约取消了：老师开庭。可以另约时间。',
  ]);
  expect((await days(at, me)).mine?.cancelledBecause).toBe('老师开庭');
  expect(await book(at, scene.resident(9), 37)).toMatchObject({ reply: { code: 'CONSULTATION_OVER' } });
  expect((await book(at, me, 36, { day: '2026-12-05' })).status).toBe(200);
  expect((await invoke(handler, consultations.listMyConsultations, me)).reply.consultations).toHaveLength(1);
});

test('an activity called off takes its days along, and nobody can book them any more', async () => {
  const at = await desk();
  const me = scene.resident(10);
  await book(at, me);
  const cancelled = await invoke(core, cancelActivity, scene.committee, {
    params: { activityId: at.activityId },
    body: { because: '台风来了，改期举行' },
  });
  expect(cancelled.status).toBe(200);
  const Keys = { pk: { S: `COMMUNITY#${scene.community}#SESSION#${at.params.sessionId}` }, sk: { S: 'CALL_OFF' } };
  const event = { Records: [{ eventName: 'INSERT', dynamodb: { Keys, SequenceNumber: '1' } }] } as never;
  expect(await onChange(event)).toEqual({ batchItemFailures: [] });
  expect(await onChange(event)).toEqual({ batchItemFailures: [] });
  expect((await days(at, me)).days[0]?.cancelledBecause).toBe('台风来了，改期举行');
  expect(await book(at, scene.resident(11), 37)).toMatchObject({ reply: { code: 'CONSULTATION_OVER' } });
});

test('in my calendar it stands as mine alone, and outside the app without its name', async () => {
  const at = await desk();
  const me = scene.resident(0);
  await book(at, me, 39);
  const lent = (person: string) => readMineActivities(scene.community, person, me.homes, DAY, DAY);
  const mine = (await lent(me.person)).filter(({ startsAt }) => startsAt === '2026-11-28T01:45:00.000Z');
  expect(mine).toMatchObject([{ state: 'confirmed', discreet: true }]);
  expect(await lent(scene.resident(0, 2).person)).toEqual([]);
});

test('whom the counsellor expects is reminded of it, alone and by quarter', async () => {
  const at = await desk();
  const me = scene.resident(2);
  await book(at, me, 39);
  const quarter = (slot: number) => quarterId({ activityId: at.activityId, day: DAY, slot });
  expect(await readActivityParticipants(scene.community, quarter(39))).toMatchObject([
    { personId: me.person, householdId: null, commitment: { discreet: true, startsAt: '2026-11-28T01:45:00.000Z' } },
  ]);
  expect(await readActivityParticipants(scene.community, quarter(38))).toEqual([]);
  const due = await dueOf(CALENDAR_DUE, scene.community, '2026-11-28T00:00:00.000Z');
  expect(due.filter(({ job }) => job.id === quarter(39)).map(({ job }) => job.when)).toEqual(['evening', 'soon']);
});

test('when I erase myself, no counsellor keeps who came or why, and my quarter is free', async () => {
  const at = await desk();
  const me = scene.resident(1);
  const saturday = { day: '2026-12-05', fromMinutes: 540, toMinutes: 600 };
  await openDays(at.activityId, [saturday]);
  await book(at, me, 36);
  setClock('2026-11-29T00:00:00.000Z');
  await book(at, me, 37, { day: saturday.day });
  const seen = async (day: string) =>
    (await invoke(handler, consultations.listMyVisitors, lawyer, { query: { day } })).reply.visitors.filter(
      ({ activityId }) => activityId === at.activityId,
    );
  expect([await seen(DAY), await seen(saturday.day)].map(({ length }) => length)).toEqual([1, 1]);
  for (let i = 0; i < 2; i++) await eraseConsultations(scene.community, me.person, '2026-11-29T00:00:00.000Z');
  expect([await seen(DAY), await seen(saturday.day)]).toEqual([[], []]);
  expect((await days(at, me)).days.at(-1)?.slots.filter(({ taken }) => taken)).toEqual([]);
});

test('a consultation is never booked like a seat, so no list of entries shows who comes', async () => {
  const { params } = await desk();
  const body = { party: 1, answers: {} };
  expect(await invoke(core, bookSession, scene.resident(2), { params, body })).toMatchObject({
    reply: { code: 'BOOK_BY_SLOT' },
  });
});
