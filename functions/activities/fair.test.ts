import * as fair from '../../shared/activities/fair-endpoints';
import { listInbox } from '../../shared/notices/endpoints';
import { openActivity } from '../../tests/activity-scene';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { later, newPerson, newScene, type Scene } from '../../tests/vote-scene';
import { handler as notices } from '../notices/handler';
import type { Identity } from '../platform/identity';
import { handler } from './kinds-handler';
import { handler as onChange } from './on-change';

const NOW = '2026-11-25T08:00:00.000Z';
const DAY = 86_400_000;
let scene: Scene;
let wechat: SimulatedWechat;
beforeAll(async () => {
  setClock(NOW);
  wechat = await simulatedWechat();
  scene = await newScene(12);
});
beforeEach(() => setClock(NOW));
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

const NEEDS = ['义务理发', '口腔义诊', '金融知识'].map((label, i) => ({ needId: `n${i + 1}`, label }));
const PLAN = { needs: NEEDS, rows: 2, columns: 3, callUntil: later(NOW, DAY), revision: 0 };
const FORM = {
  name: '红马甲义剪队',
  kind: 'team' as const,
  about: '带两套工具',
  needIds: ['n1'],
  tables: 1,
  power: true,
  contact: '13900001234',
};

interface Fair {
  activityId: string;
}
async function planned(): Promise<Fair> {
  const { activityId } = await openActivity(scene, NOW, { kind: 'fair', title: '公益大集' });
  await plan({ activityId });
  return { activityId };
}
const plan = (params: Fair, more: object = {}, as = scene.committee) =>
  invoke(handler, fair.planFair, as, { params, body: { ...PLAN, ...more } });
const see = async (params: Fair, as: Identity) => (await invoke(handler, fair.getFair, as, { params })).reply;
const choose = (params: Fair, as: Identity, needIds: string[]) =>
  invoke(handler, fair.chooseNeeds, as, { params, body: { needIds } });
const apply = (params: Fair, as: Identity, more: object = {}) =>
  invoke(handler, fair.applyForStall, as, { params, body: { ...FORM, ...more } });
const decide = (params: Fair, stallId: string, accept = true, as = scene.committee) =>
  invoke(handler, fair.decideStall, as, {
    params: { ...params, stallId },
    body: accept ? { accept } : { accept: false, because: '摊位满了' },
  });
const place = (params: Fair, stallId: string, row: number, column: number, as = scene.committee) =>
  invoke(handler, fair.placeStall, as, { params: { ...params, stallId }, body: { cell: { row, column } } });

async function applicant(n: number): Promise<Identity> {
  const me = scene.resident(n);
  await newPerson(me.person);
  return me;
}

test('households say what they need, stalls apply, and the organiser sees whom to accept and what is unmet', async () => {
  const params = await planned();
  for (const n of [0, 1, 2]) await choose(params, scene.resident(n), ['n1']);
  await choose(params, scene.resident(3), ['n2']);
  await choose(params, scene.resident(0), ['n1', 'n2']);
  const me = await applicant(4);
  const { reply: stall } = await apply(params, me);
  const talks = await apply(params, me, { name: '银行小讲堂', needIds: ['n3'], kind: 'organisation' });
  const { desk, needs } = await see(params, scene.committee);
  expect(needs).toMatchObject([
    { label: '义务理发', households: 3, stallIds: [] },
    { label: '口腔义诊', households: 2, stallIds: [] },
    { label: '金融知识', households: 0, stallIds: [] },
  ]);
  expect(desk).toMatchObject({ suggested: [stall.stallId], freePlaces: 6 });
  await decide(params, stall.stallId);
  expect((await see(params, scene.resident(0))).needs[0]).toMatchObject({ stallIds: [stall.stallId] });
  expect(talks.reply.state).toBe('applied');
});

test('neighbours see accepted stalls and the map, never who applied or how to reach them', async () => {
  const params = await planned();
  const me = await applicant(0);
  const { stallId } = (await apply(params, me)).reply;
  expect(await see(params, scene.resident(1))).toMatchObject({ stalls: [], myStalls: [], desk: null });
  expect((await see(params, me)).myStalls).toMatchObject([{ state: 'applied', contact: FORM.contact }]);
  await decide(params, stallId);
  await place(params, stallId, 1, 2);
  const seen = await see(params, scene.resident(1));
  expect(seen.stalls).toMatchObject([{ name: FORM.name, number: 1, cell: { row: 1, column: 2 } }]);
  expect(JSON.stringify(seen)).not.toContain(FORM.contact);
  expect(JSON.stringify(seen)).not.toContain(me.person);
});

test('sending my application twice is one application; five stalls are enough for one person', async () => {
  const params = await planned();
  const me = await applicant(0);
  const all = await Promise.all(Array.from({ length: 6 }, () => apply(params, me)));
  expect(new Set(all.map(({ reply }) => reply.stallId)).size).toBe(1);
  expect(await apply(params, me, { tables: 3 })).toMatchObject({ reply: { code: 'STALL_STATE' } });
  const more = await Promise.all(Array.from({ length: 9 }, (_, i) => apply(params, me, { name: `第${i}摊` })));
  expect(more.filter(({ status }) => status === 200)).toHaveLength(4);
  for (const { status, reply } of more) if (status !== 200) expect(reply.code).toBe('TOO_MANY_STALLS');
});

test('after the call nobody applies or chooses; unknown needs are refused; only who runs it plans and decides', async () => {
  const params = await planned();
  const me = await applicant(0);
  expect(await apply(params, me, { needIds: ['n9'] })).toMatchObject({ reply: { code: 'FAIR_NEED_UNKNOWN' } });
  expect(await choose(params, me, ['n9'])).toMatchObject({ reply: { code: 'FAIR_NEED_UNKNOWN' } });
  const { stallId } = (await apply(params, me)).reply;
  expect(await decide(params, stallId, true, me)).toMatchObject({ status: 403 });
  expect(await place(params, stallId, 1, 1, me)).toMatchObject({ status: 403 });
  expect(await plan(params, {}, me)).toMatchObject({ status: 403 });
  const elsewhere = await newScene(1);
  expect(await decide(params, stallId, true, elsewhere.committee)).toMatchObject({ status: 404 });
  setClock(PLAN.callUntil);
  expect(await apply(params, me, { name: '迟到的' })).toMatchObject({ reply: { code: 'FAIR_CALL_CLOSED' } });
  expect(await choose(params, me, ['n1'])).toMatchObject({ reply: { code: 'FAIR_CALL_CLOSED' } });
});

test('ten stalls accepted at once get ten numbers, and a cell of the map goes to one of them', async () => {
  const params = await planned();
  const stalls = await Promise.all(
    Array.from({ length: 6 }, async (_, n) => (await apply(params, await applicant(n), { name: `摊位${n}` })).reply),
  );
  const accepted = await Promise.all(stalls.map(({ stallId }) => decide(params, stallId)));
  expect(accepted.map(({ reply }) => reply.number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  const placed = await Promise.all(stalls.map(({ stallId }) => place(params, stallId, 1, 1)));
  expect(placed.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const { status, reply } of placed) if (status !== 200) expect(reply.code).toBe('STALL_PLACE_TAKEN');
});

test('a stall moves on the map in one step, and leaving frees its cell', async () => {
  const params = await planned();
  const [first, second] = [await applicant(0), await applicant(1)];
  const one = (await apply(params, first)).reply.stallId;
  const two = (await apply(params, second, { name: '义诊' })).reply.stallId;
  expect(await place(params, one, 1, 1)).toMatchObject({ reply: { code: 'STALL_STATE' } });
  await decide(params, one);
  await decide(params, two);
  await place(params, one, 1, 1);
  expect((await place(params, one, 2, 3)).reply.cell).toEqual({ row: 2, column: 3 });
  expect((await place(params, one, 2, 3)).status).toBe(200);
  expect((await place(params, two, 1, 1)).status).toBe(200);
  expect(await place(params, two, 3, 1)).toMatchObject({ reply: { code: 'STALL_OFF_MAP' } });
  const withdraw = (as: Identity) => invoke(handler, fair.withdrawStall, as, { params: { ...params, stallId: one } });
  expect(await withdraw(second)).toMatchObject({ status: 404 });
  expect((await withdraw(first)).reply).toMatchObject({ state: 'withdrawn', cell: null });
  expect((await withdraw(first)).status).toBe(200);
  expect((await place(params, two, 2, 3)).status).toBe(200);
});

test('the map may shrink only where nobody stands, and a plan edited twice at once keeps the first', async () => {
  const params = await planned();
  const { stallId } = (await apply(params, await applicant(0))).reply;
  await decide(params, stallId);
  await place(params, stallId, 2, 3);
  const { revision } = (await see(params, scene.committee)).plan as { revision: number };
  expect(await plan(params, { rows: 1, revision })).toMatchObject({ reply: { code: 'STALL_OFF_MAP' } });
  expect(await plan(params, { rows: 4, revision: 1 })).toMatchObject({ reply: { code: 'DRAFT_CHANGED' } });
  const twice = await Promise.all([plan(params, { rows: 4, revision }), plan(params, { rows: 5, revision })]);
  expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await see(params, scene.committee)).stalls).toMatchObject([{ cell: { row: 2, column: 3 }, number: 1 }]);
});

test('the applicant is told once what was decided, and deciding twice is deciding once', async () => {
  const params = await planned();
  const me = await applicant(0);
  const { stallId } = (await apply(params, me)).reply;
  const first = await decide(params, stallId, false);
  expect(first.reply).toMatchObject({ state: 'declined', because: '摊位满了' });
  expect((await decide(params, stallId, false)).reply).toEqual(first.reply);
  const Keys = {
    pk: { S: `COMMUNITY#${scene.community}#FAIR#${params.activityId}` },
    sk: { S: `STALL#${stallId}` },
  };
  const event = { Records: [{ eventName: 'MODIFY', dynamodb: { Keys, SequenceNumber: '1' } }] } as never;
  await onChange(event);
  await onChange(event);
  setClock(later(NOW, 1000));
  expect((await decide(params, stallId)).reply).toMatchObject({ state: 'accepted', number: 1 });
  await onChange(event);
  const { messages } = (await invoke(notices, listInbox, me)).reply;
  expect(messages.map(({ title }) => title)).toEqual(['摊位定下来了', '摊位没有安排上']);
  expect(messages[0]?.body).toContain('1 号摊位');
});

test('a need somebody asked for, or a stall offers, stays on the list; one that nobody wants may go', async () => {
  const params = await planned();
  const revision = async () => (await see(params, scene.committee)).plan?.revision as number;
  await choose(params, scene.resident(0), ['n1']);
  const { stallId } = (await apply(params, await applicant(1), { name: '口腔义诊', needIds: ['n2'] })).reply;
  const keep = (...ids: string[]) => NEEDS.filter(({ needId }) => ids.includes(needId));
  const refused = await plan(params, { needs: keep('n3'), revision: await revision() });
  expect(refused.reply).toMatchObject({ code: 'FAIR_NEED_SPOKEN_FOR', details: { needs: keep('n1', 'n2') } });
  expect((await see(params, scene.committee)).needs).toHaveLength(3);
  expect((await plan(params, { needs: keep('n1', 'n2'), revision: await revision() })).status).toBe(200);
  expect((await choose(params, scene.resident(2), ['n3'])).reply.code).toBe('FAIR_NEED_UNKNOWN');
  await choose(params, scene.resident(0), []);
  await decide(params, stallId, false);
  expect((await plan(params, { needs: [{ needId: 'n4', label: '磨刀' }], revision: await revision() })).status).toBe(
    200,
  );
});

test('asked for in the very moment it is taken off, it is there for whoever asked', async () => {
  for (let round = 0; round < 8; round++) {
    const params = await planned();
    const [off, asked] = await Promise.all([
      plan(params, { needs: NEEDS.slice(0, 2), revision: 1 }),
      choose(params, scene.resident(0), ['n3']),
    ]);
    const { needs } = await see(params, scene.resident(0));
    const listed = needs.some(({ needId }) => needId === 'n3');
    expect([off.status, asked.status, listed]).toEqual(asked.status === 200 ? [409, 200, true] : [200, 409, false]);
  }
});
