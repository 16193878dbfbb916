import type { DynamoDBStreamEvent } from 'aws-lambda';
import {
  answerMuster,
  arriveAtMuster,
  callGroups,
  createMusterPlan,
  getMuster,
  getMusterCode,
  getMusterReport,
  listMusters,
  listMyCalls,
  rollCall,
  standDown,
  startMuster,
} from '../../shared/musters/endpoints';
import type { GroupId } from '../../shared/musters/schema';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { type MusterScene, newMusterScene, newResident, planOf } from '../../tests/muster-scene';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { later } from '../../tests/vote-scene';
import { readInboxPage } from '../notices/inbox-store';
import type { Identity } from '../platform/identity';
import { handler } from './handler';
import { handler as onChange } from './on-change';
import { musterPartition } from './store';

// Many at once on a busy machine: slow is not wrong.
jest.setTimeout(60_000);

const NOW = '2026-11-28T12:00:10.000Z';
const MINUTE = 60_000;
let wechat: SimulatedWechat;
let scene: MusterScene;
let planId: string;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
afterAll(() => wechat.stop());
beforeEach(async () => {
  setClock(NOW);
  scene = await newMusterScene(6);
  planId = (await invoke(handler, createMusterPlan, scene.commander, { body: planOf(scene.people, 2) })).reply.planId;
});
afterEach(() => jest.useRealTimers());

const person = (n: number) => scene.people[n] as Identity;
const start = (more: { groupIds?: GroupId[]; message?: string; place?: string; kind?: 'drill' | 'real' } = {}) =>
  invoke(handler, startMuster, scene.commander, { body: { planId, kind: 'real', place: '', message: '', ...more } });
const answer = (musterId: string, as: Identity, reply: 'coming' | 'cannot', etaMinutes: number | null = null) =>
  invoke(handler, answerMuster, as, { params: { musterId }, body: { reply, etaMinutes } });
const look = (musterId: string, as: Identity = scene.commander) =>
  invoke(handler, getMuster, as, { params: { musterId } });
const mark = (musterId: string, as: Identity, groupId: GroupId, people: Identity[], present = true) =>
  invoke(handler, rollCall, as, {
    params: { musterId },
    body: { groupId, personIds: people.map((one) => one.person), present },
  });
const end = (musterId: string, note = '') =>
  invoke(handler, standDown, scene.commander, { params: { musterId }, body: { note } });
const myCalls = async (as: Identity) => (await invoke(handler, listMyCalls, as)).reply.calls;
const inbox = async (as: Identity) => (await readInboxPage(as.person)).messages;

/** What the engine's stream carries for a muster: its groups, or its own change. */
const stream = (musterId: string, eventName: string, ...sks: string[]) =>
  ({
    Records: sks.map((sk) => ({
      eventName,
      dynamodb: { Keys: { pk: { S: musterPartition(scene.community, musterId) }, sk: { S: sk } }, SequenceNumber: sk },
    })),
  }) as unknown as DynamoDBStreamEvent;

test('one tap calls everybody; I see that I am called, where to go and who leads my group', async () => {
  const { reply } = await start({ message: '河水上涨，请带雨衣。' });
  expect(reply.total).toEqual({ called: 6, coming: 0, cannot: 0, silent: 6, present: 0 });
  expect(await myCalls(person(1))).toMatchObject([
    {
      musterId: reply.musterId,
      place: '社区广场',
      message: '河水上涨，请带雨衣。',
      group: { name: '第2小组' },
      call: { reply: null },
    },
  ]);
  expect(await myCalls(await newResident(scene.community, 30))).toEqual([]);
});

test('only the group that is needed is called, others later, and nobody twice', async () => {
  const { musterId, uncalled } = (await start({ groupIds: ['g1'] })).reply;
  expect(uncalled).toEqual([{ groupId: 'g2', name: '第2小组', people: 3 }]);
  expect(await myCalls(person(1))).toEqual([]);
  const more = () =>
    invoke(handler, callGroups, scene.commander, { params: { musterId }, body: { groupIds: ['g1', 'g2'] } });
  expect((await more()).reply.total.called).toBe(6);
  expect((await more()).reply.total.called).toBe(6);
  expect(await myCalls(person(1))).toHaveLength(1);
  const wrong = await invoke(handler, callGroups, scene.commander, {
    params: { musterId },
    body: { groupIds: ['g9'] },
  });
  expect(wrong.reply.code).toBe('NOT_CALLED');
});

test('two members of the committee tap at once: one call goes out, the second is led to it', async () => {
  const both = await Promise.all([start(), start(), start()]);
  const [won] = both.filter(({ status }) => status === 200);
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const { reply } of both.filter(({ status }) => status !== 200))
    expect(reply).toMatchObject({ code: 'MUSTER_RUNNING', details: { musterId: won?.reply.musterId } });
});

test('a hundred neighbours answer in the same second, and every answer is kept', async () => {
  const big = await newMusterScene(120);
  const plan = await invoke(handler, createMusterPlan, big.commander, { body: planOf(big.people, 12) });
  const body = { planId: plan.reply.planId, kind: 'real', place: '', message: '' } as const;
  const { musterId } = (await invoke(handler, startMuster, big.commander, { body })).reply;
  const answers = await Promise.all(
    big.people.slice(0, 100).map((one, n) => answer(musterId, one, n % 4 === 0 ? 'cannot' : 'coming', n)),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(100).fill(200));
  const { total, groups, people } = (await look(musterId, big.commander)).reply;
  expect(total).toEqual({ called: 120, coming: 75, cannot: 25, silent: 20, present: 0 });
  expect(groups.map(({ count }) => count.called)).toEqual(Array(12).fill(10));
  const kept = new Map(people.map((one) => [one.personId, one]));
  for (const [n, one] of big.people.slice(0, 100).entries())
    expect(kept.get(one.person)).toMatchObject(
      n % 4 === 0 ? { reply: 'cannot', etaMinutes: null } : { reply: 'coming', etaMinutes: n },
    );
});

test('an answer costs one write', async () => {
  const { musterId } = (await start()).reply;
  const seen: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line) => void seen.push(line));
  process.env.LOG = 'on';
  await answer(musterId, person(0), 'coming', 5);
  process.env.LOG = 'off';
  log.mockRestore();
  const { wcu, rcu } = JSON.parse(seen[0] as string);
  process.stdout.write(`answerMuster: ${wcu} WCU, ${rcu} RCU\n`);
  expect(wcu).toBe(1);
  expect(seen[0]).not.toContain(person(0).person);
});

test('I may change my mind; my last answer stands, also when it overtakes the first', async () => {
  const { musterId } = (await start()).reply;
  await answer(musterId, person(0), 'coming', 10);
  setClock(later(NOW, MINUTE));
  expect((await answer(musterId, person(0), 'cannot')).reply).toMatchObject({ reply: 'cannot', etaMinutes: null });
  setClock(NOW);
  expect((await answer(musterId, person(0), 'coming', 10)).reply.reply).toBe('cannot');
});

test('whoever was not called cannot answer, and learns nothing of the muster', async () => {
  const { musterId } = (await start({ groupIds: ['g1'] })).reply;
  for (const other of [person(1), await newResident(scene.community, 40)]) {
    expect((await answer(musterId, other, 'coming')).reply.code).toBe('NOT_CALLED');
    expect((await look(musterId, other)).reply.code).toBe('NOT_FOUND');
  }
  const elsewhere = await newMusterScene(1);
  expect((await look(musterId, elsewhere.commander)).reply.code).toBe('NOT_FOUND');
  expect((await answer(musterId, elsewhere.people[0] as Identity, 'coming')).reply.code).toBe('NOT_FOUND');
});

test('numbers are for everybody called, names only for who calls the roll', async () => {
  const { musterId } = (await start()).reply;
  expect((await look(musterId, person(2))).reply).toMatchObject({ people: [], mayCommand: false, ownedGroups: [] });
  const owner = (await look(musterId, person(0))).reply;
  expect(owner.ownedGroups).toEqual(['g1']);
  expect(owner.people.map(({ groupId }) => groupId)).toEqual(['g1', 'g1', 'g1']);
  expect((await look(musterId)).reply.people).toHaveLength(6);
});

test('the owner calls the roll on site; a mistaken mark is taken back; other groups are not theirs', async () => {
  const { musterId } = (await start()).reply;
  const first = await mark(musterId, person(0), 'g1', [person(0), person(2)]);
  expect(first.reply.groups[0]?.count.present).toBe(2);
  await mark(musterId, person(0), 'g1', [person(0), person(2)]);
  const back = await mark(musterId, person(0), 'g1', [person(2), person(4)], false);
  expect(back.reply.groups[0]?.count.present).toBe(1);
  expect((await mark(musterId, person(0), 'g2', [person(1)])).reply.code).toBe('FORBIDDEN');
  expect((await mark(musterId, person(0), 'g1', [person(1)])).reply.code).toBe('NOT_CALLED');
  expect((await mark(musterId, person(2), 'g1', [person(2)])).reply.code).toBe('FORBIDDEN');
  expect((await mark(musterId, scene.commander, 'g2', [person(1)])).reply.total.present).toBe(2);
});

test('answering and being seen at the same moment lose nothing of each other', async () => {
  const { musterId } = (await start()).reply;
  await Promise.all([
    answer(musterId, person(2), 'coming', 3),
    mark(musterId, person(0), 'g1', [person(2)]),
    answer(musterId, person(4), 'cannot'),
    mark(musterId, scene.commander, 'g1', [person(4)]),
  ]);
  expect((await look(musterId)).reply.groups[0]?.count).toEqual({
    called: 3,
    coming: 1,
    cannot: 1,
    silent: 1,
    present: 2,
  });
});

test('the code on site is good for its minute, for those called, and for nobody who tries and tries', async () => {
  const { musterId } = (await start()).reply;
  const params = { musterId };
  const { code, endsAt, page } = (await invoke(handler, getMusterCode, person(0), { params })).reply;
  expect(page).toContain(code);
  expect((await invoke(handler, getMusterCode, person(2), { params })).reply.code).toBe('FORBIDDEN');
  const arrive = (as: Identity, typed: string) =>
    invoke(handler, arriveAtMuster, as, { params, body: { code: typed } });
  const there = await arrive(person(2), code);
  expect(there.reply).toMatchObject({ presentAt: NOW, presentBy: 'code' });
  setClock(later(NOW, 1000));
  expect((await arrive(person(2), code)).reply.presentAt).toBe(NOW);
  expect((await arrive(await newResident(scene.community, 41), code)).reply.code).toBe('NOT_CALLED');
  setClock(endsAt);
  expect((await arrive(person(4), code)).reply.code).toBe('CHECK_IN_CODE_WRONG');
  for (let n = 0; n < 9; n++) await arrive(person(4), 'AAAAAAAA');
  expect((await arrive(person(4), 'AAAAAAAA')).reply.code).toBe('TOO_MANY_TRIES');
});

test('words the check is not sure about do not hold up an emergency: the standard sentence goes out', async () => {
  const { reply } = await start({ message: '待审的一句话' });
  expect(reply).toMatchObject({ moderation: 'held', message: '待审的一句话' });
  expect((await myCalls(person(1)))[0]?.message).toBe('请马上到社区广场集合，到不了也请回一声。');
  await onChange(stream(reply.musterId, 'INSERT', 'GROUP#g1'));
  expect((await inbox(person(0)))[0]?.body).not.toContain('待审');
});

test('the stream calls a group, everybody once however often it repeats, and tells them when it is over', async () => {
  const { musterId } = (await start({ kind: 'drill' })).reply;
  const called = stream(musterId, 'INSERT', 'GROUP#g1', 'ROLL#g1', 'GROUP#g1');
  for (let again = 0; again < 2; again++) expect(await onChange(called)).toEqual({ batchItemFailures: [] });
  const [message, ...more] = await inbox(person(0));
  expect(more).toEqual([]);
  expect(message).toMatchObject({
    title: '【演练】防汛预案集结',
    page: `/packages/musters/detail/index?musterId=${musterId}`,
  });
  expect(await inbox(person(1))).toEqual([]);
  await onChange(stream(musterId, 'MODIFY', 'MUSTER'));
  expect(await inbox(person(0))).toHaveLength(1);
  setClock(later(NOW, MINUTE));
  await end(musterId, '水退了。');
  for (let again = 0; again < 2; again++) await onChange(stream(musterId, 'MODIFY', 'MUSTER'));
  expect((await inbox(person(1))).map(({ body }) => body)).toEqual(['水退了。（不用再来了，辛苦您。）']);
  await onChange(stream(musterId, 'INSERT', 'GROUP#g2'));
  expect(await inbox(person(1))).toHaveLength(1);
});

test('after the stand-down nobody is called, nothing is marked, and the plan can call again', async () => {
  const { musterId } = (await start()).reply;
  const ends = await Promise.all([end(musterId), end(musterId)]);
  expect(ends.map(({ reply }) => reply.code ?? 'OK').sort()).toEqual(['MUSTER_OVER', 'OK']);
  expect(await myCalls(person(1))).toEqual([]);
  expect((await answer(musterId, person(1), 'coming')).reply.code).toBe('MUSTER_OVER');
  expect((await mark(musterId, person(0), 'g1', [person(0)])).reply.code).toBe('MUSTER_OVER');
  const lists = async (state: 'live' | 'done') =>
    (await invoke(handler, listMusters, scene.commander, { query: { state } })).reply.musters;
  expect(await lists('live')).toEqual([]);
  expect(await lists('done')).toMatchObject([{ musterId, state: 'stood_down' }]);
  expect((await start()).status).toBe(200);
});

test('the report is taken once everything has arrived, and then never changes', async () => {
  const { musterId } = (await start()).reply;
  const report = () => invoke(handler, getMusterReport, scene.commander, { params: { musterId } });
  expect((await report()).reply.code).toBe('MUSTER_RUNNING');
  await answer(musterId, person(0), 'coming', 5);
  setClock(later(NOW, 7 * MINUTE));
  await mark(musterId, person(0), 'g1', [person(0), person(2)]);
  setClock(later(NOW, 9 * MINUTE));
  await mark(musterId, person(0), 'g1', [person(4)]);
  await end(musterId, '水退了');
  expect((await report()).reply).toMatchObject({ final: false });
  setClock(later(NOW, 10 * MINUTE));
  const { reply } = await report();
  expect(reply).toMatchObject({
    final: true,
    standDownNote: '水退了',
    total: { called: 6, coming: 1, silent: 5, present: 3 },
  });
  expect(reply.groups[0]).toMatchObject({
    firstReplyAt: NOW,
    halfPresentMinutes: 7,
    firstPresentAt: later(NOW, 7 * MINUTE),
  });
  expect(JSON.stringify(reply)).not.toContain('测试');
  expect((await report()).reply).toEqual(reply);
});

test('a neighbour cannot start, stand down or list; a stranger’s plan does not exist', async () => {
  const body = { planId, kind: 'real', place: '', message: '' } as const;
  expect((await invoke(handler, startMuster, person(0), { body })).reply.code).toBe('FORBIDDEN');
  const elsewhere = await newMusterScene(1);
  expect((await invoke(handler, startMuster, elsewhere.commander, { body })).reply.code).toBe('NOT_FOUND');
  const { musterId } = (await start()).reply;
  const stop = (as: Identity) => invoke(handler, standDown, as, { params: { musterId }, body: { note: '' } });
  expect((await stop(person(0))).reply.code).toBe('FORBIDDEN');
  expect((await stop(elsewhere.commander)).reply.code).toBe('NOT_FOUND');
});
