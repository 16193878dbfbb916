import {
  cancelActivity,
  cancelSession,
  createActivity,
  listDeskActivities,
  listEntries,
  publishActivity,
  raiseCapacity,
  setNoShowRule,
  updateActivity,
} from '../../shared/activities/desk-endpoints';
import { bookSession, getActivity, getNoShowRule, listActivities } from '../../shared/activities/endpoints';
import type { ActivityDraft } from '../../shared/activities/schema';
import { activityDraft, session } from '../../tests/activity-drafts';
import { openActivity } from '../../tests/activity-scene';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { later, newPerson, newScene, type Scene } from '../../tests/vote-scene';
import { putGrant } from '../../tests/world';
import type { Identity } from '../platform/identity';
import { activityForBooking } from './activity-cache';
import { readLine } from './entries-store';
import { handler } from './handler';
import { resheet } from './resheet';
import { readSheet } from './sheets-store';
import { commit, putActivity } from './store';

const NOW = '2026-11-25T08:00:00.000Z';
const DAY = 86_400_000;
let wechat: SimulatedWechat;
let scene: Scene;
beforeAll(async () => {
  wechat = await simulatedWechat();
  setClock(NOW);
  scene = await newScene(60);
});
beforeEach(() => setClock(NOW));
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

const create = (body: ActivityDraft, as: Identity = scene.committee) => invoke(handler, createActivity, as, { body });
const publish = (activityId: string, as: Identity = scene.committee) =>
  invoke(handler, publishActivity, as, { params: { activityId } });
const look = (activityId: string, as: Identity) => invoke(handler, getActivity, as, { params: { activityId } });
const book = (params: { activityId: string; sessionId: string }, n: number) =>
  invoke(handler, bookSession, scene.resident(n), { params, body: { party: 1, answers: {} } });
const update = (activityId: string, body: ActivityDraft & { revision: number }) =>
  invoke(handler, updateActivity, scene.committee, { params: { activityId }, body });
const desk = async (group: 'drafts' | 'open' | 'done', as: Identity = scene.committee) =>
  (await invoke(handler, listDeskActivities, as, { query: { group } })).reply.activities.map((one) => one.activityId);

test('a draft is for those who may run it; once published, everybody finds it in its week and books', async () => {
  const { status, reply } = await create(
    activityDraft(NOW, { sessions: [session(later(NOW, 4 * DAY)), session(later(NOW, 5 * DAY))] }),
  );
  expect(status).toBe(200);
  const { activityId } = reply;
  expect(reply).toMatchObject({
    state: 'draft',
    mayManage: true,
    createdByMe: true,
    sessions: [{ free: 10 }, { free: 10 }],
  });
  expect(await look(activityId, scene.resident(0))).toMatchObject({ status: 404 });
  expect(await desk('drafts')).toContain(activityId);
  const { reply: published } = await publish(activityId);
  expect(published).toMatchObject({ state: 'open', publishedAt: NOW });
  expect((await publish(activityId)).status).toBe(200);
  const [first] = (await look(activityId, scene.resident(0))).reply.sessions;
  expect(first).toMatchObject({ openness: 'free', sentence: '还有 10 个名额' });
  const week = (await invoke(handler, listActivities, scene.resident(0), { query: { week: '2026-11-25' } })).reply;
  expect(week.week).toBe('2026-11-23');
  expect(week.sessions.map(({ activityId: id }) => id)).toContain(activityId);
  const later2 = (await invoke(handler, listActivities, scene.resident(0), { query: { week: '2026-11-30' } })).reply;
  expect(later2.sessions.filter(({ activityId: id }) => id === activityId)).toHaveLength(1);
  const params = { activityId, sessionId: first?.sessionId as string };
  expect((await book(params, 0)).status).toBe(200);
  expect(await desk('open')).toContain(activityId);
});

test('until somebody has booked everything may change; then only the words do', async () => {
  const { reply } = await create(activityDraft(NOW));
  const { activityId } = reply;
  await publish(activityId);
  const more = activityDraft(NOW, {
    sessions: [session(later(NOW, 4 * DAY), { capacity: 6 }), session(later(NOW, 6 * DAY))],
  });
  const changed = (await update(activityId, { ...more, revision: 2 })).reply;
  expect(changed).toMatchObject({ terms: 2, revision: 3, sessions: [{ capacity: 6 }, { capacity: 10 }] });
  const kept = changed.sessions.map(({ sessionId, startsAt, endsAt, capacity }) => ({
    sessionId,
    startsAt,
    endsAt,
    capacity,
    zone: '',
  }));
  const params = { activityId, sessionId: kept[0]?.sessionId as string };
  expect((await book(params, 0)).status).toBe(200);
  const words = { ...more, sessions: kept, title: '周末义剪和磨刀' };
  expect(await update(activityId, { ...words, place: '小广场', revision: 3 })).toMatchObject({
    reply: { code: 'ALREADY_BOOKED_BY_SOME' },
  });
  expect(await update(activityId, { ...words, revision: 2 })).toMatchObject({ reply: { code: 'DRAFT_CHANGED' } });
  expect((await update(activityId, { ...words, revision: 3 })).reply).toMatchObject({ title: words.title, terms: 2 });
  expect((await update(activityId, { ...words, revision: 3 })).status).toBe(200);
  expect(await readSheet(scene.community, params.sessionId)).toMatchObject({
    title: words.title,
    free: 5,
    capacity: 6,
  });
});

test('a form filled in before the organiser changed it is not booked under the new one', async () => {
  const { params, activity } = await openActivity(scene, NOW);
  // This function keeps the form it has seen for some seconds; meanwhile another function changes it.
  await activityForBooking(scene.community, params.activityId, NOW);
  const after = { ...activity, place: '小广场', terms: 2, revision: 2 };
  const steps = await resheet(scene.community, activity, after, NOW);
  expect(await commit([putActivity(scene.community, after, activity), ...steps])).toBe(true);
  expect(await book(params, 0)).toMatchObject({ reply: { code: 'TERMS_CHANGED' } });
  expect((await book(params, 0)).status).toBe(200);
});

test('more seats let the line move up in its order, a hundred as well as one', async () => {
  const { params } = await openActivity(scene, NOW, { sessions: [session(later(NOW, 4 * DAY), { capacity: 4 })] });
  for (let n = 0; n < 60; n++) await book(params, n);
  const before = (await readLine(scene.community, params.sessionId)).map(({ householdId }) => householdId);
  const raise = (capacity: number) => invoke(handler, raiseCapacity, scene.committee, { params, body: { capacity } });
  expect(await raise(3)).toMatchObject({ reply: { code: 'CAPACITY_ONLY_UP' } });
  const both = await Promise.all([raise(54), raise(54)]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(await readSheet(scene.community, params.sessionId)).toMatchObject({ capacity: 54, free: 0, waiting: 6 });
  expect((await readLine(scene.community, params.sessionId)).map(({ householdId }) => householdId)).toEqual(
    before.slice(50),
  );
  expect((await raise(100)).reply).toMatchObject({ capacity: 100, free: 40, waiting: 0 });
  expect((await look(params.activityId, scene.resident(0))).reply.sessions[0]).toMatchObject({ capacity: 100 });
});

test('a session called off takes no more bookings and says why; so does a whole activity', async () => {
  const two = [session(later(NOW, 4 * DAY)), session(later(NOW, 5 * DAY))];
  const { params, activityId, activity } = await openActivity(scene, NOW, { sessions: two });
  await book(params, 0);
  const because = '下雨，改天再办';
  const off = await invoke(handler, cancelSession, scene.committee, { params, body: { because } });
  expect(off.reply).toMatchObject({ state: 'cancelled', cancelledBecause: because });
  expect((await invoke(handler, cancelSession, scene.committee, { params, body: { because } })).status).toBe(200);
  expect(await book(params, 1)).toMatchObject({ reply: { code: 'SESSION_CANCELLED', details: { because } } });
  const other = { activityId, sessionId: activity.sessions[1]?.sessionId as string };
  expect((await book(other, 1)).status).toBe(200);
  const all = await invoke(handler, cancelActivity, scene.committee, { params: { activityId }, body: { because } });
  expect(all.reply).toMatchObject({ state: 'cancelled', sessions: [{ state: 'cancelled' }, { state: 'cancelled' }] });
  expect((await book(other, 2)).reply.code).toBe('SESSION_CANCELLED');
  expect(await desk('done')).toContain(activityId);
  const wrong = await invoke(handler, cancelActivity, scene.committee, {
    params: { activityId: '0'.repeat(26) },
    body: { because },
  });
  expect(wrong.status).toBe(404);
});

test('words WeChat refuses never go out, and what it is not sure about neither', async () => {
  expect(await create(activityDraft(NOW, { about: '违禁的话' }))).toMatchObject({ reply: { code: 'TEXT_RISKY' } });
  expect(await create(activityDraft(NOW, { about: '待审的话' }))).toMatchObject({ reply: { code: 'TEXT_HELD' } });
});

test('times that do not fit are not published', async () => {
  const { reply } = await create(activityDraft(NOW, { closesAt: later(NOW, 5 * DAY) }));
  expect(await publish(reply.activityId)).toMatchObject({ reply: { code: 'ACTIVITY_TIMES_WRONG' } });
});

test('who booked, with answers, only those see who run the activity', async () => {
  const { params } = await openActivity(scene, NOW, {
    questions: [{ questionId: 'q1', type: 'phone', label: '电话', required: true }],
  });
  const body = { party: 2, answers: { q1: '13900001234' } };
  await invoke(handler, bookSession, scene.resident(0), { params, body });
  const { reply } = await invoke(handler, listEntries, scene.committee, { params });
  expect(reply.entries).toMatchObject([{ address: '机械厂家属院 1 号楼 1 单元 101', party: 2, answers: body.answers }]);
  expect(reply.entries[0]).not.toHaveProperty('ticketCode');
  expect(await invoke(handler, listEntries, scene.resident(0), { params })).toMatchObject({ status: 403 });
  const gridWorker = { ...scene.committee, person: await newPerson() };
  await putGrant(scene.community, { personId: gridWorker.person, role: 'grid_worker', scope: 'grid:1' });
  expect(await invoke(handler, listEntries, gridWorker, { params })).toMatchObject({ status: 403 });
  const elsewhere = await newScene(1);
  expect(await invoke(handler, listEntries, elsewhere.committee, { params })).toMatchObject({ status: 404 });
});

test('the community sets its own rule for those who do not come, or none', async () => {
  const own = await newScene(1);
  const admin = { ...own.committee, person: await newPerson() };
  await putGrant(own.community, { personId: admin.person, role: 'community_admin' });
  const rule = { count: 2, withinDays: 30, forDays: 14 };
  const set = (value: typeof rule | null) => invoke(handler, setNoShowRule, admin, { body: { rule: value } });
  expect((await set(rule)).reply.sentence).toContain('30 天里有 2 次');
  const told = await invoke(handler, getNoShowRule, own.resident(0));
  expect(told.reply).toMatchObject({ rule, standing: [{ count: 0, untilDay: null }] });
  expect((await set(null)).reply.rule).toBeNull();
  expect(await invoke(handler, setNoShowRule, own.committee, { body: { rule } })).toMatchObject({ status: 403 });
});
