import {
  createMusterPlan,
  deleteMusterPlan,
  getMusterPlan,
  listMusterPlans,
  startMuster,
  updateMusterPlan,
} from '../../shared/musters/endpoints';
import type { PlanDraft } from '../../shared/musters/schema';
import { GROUP_TEMPLATE } from '../../shared/musters/template';
import { invoke } from '../../tests/invoke';
import { type MusterScene, newMusterScene, newResident, planOf } from '../../tests/muster-scene';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { newPerson } from '../../tests/vote-scene';
import { putGrant } from '../../tests/world';
import type { Identity } from '../platform/identity';
import { handler } from './handler';

jest.setTimeout(30_000);

let wechat: SimulatedWechat;
let scene: MusterScene;
beforeAll(async () => {
  wechat = await simulatedWechat();
  scene = await newMusterScene(6);
});
afterAll(() => wechat.stop());

const create = (as: Identity, body: PlanDraft) => invoke(handler, createMusterPlan, as, { body });
const update = (as: Identity, planId: string, body: PlanDraft & { revision: number }) =>
  invoke(handler, updateMusterPlan, as, { params: { planId }, body });
const nobody = '0'.repeat(26);

test('a plan names its groups, their owners and everybody in them, and what they do in ordinary times', async () => {
  const { status, reply } = await create(scene.commander, planOf(scene.people, 2));
  expect(status).toBe(200);
  expect(reply).toMatchObject({ name: '防汛预案', revision: 1 });
  expect(reply.groups[0]).toMatchObject({ owner: { name: '测试' }, peaceDuty: '保管沙袋' });
  expect(reply.groups[0]?.members).toHaveLength(3);
  const { plans } = (await invoke(handler, listMusterPlans, scene.commander)).reply;
  expect(plans).toContainEqual(expect.objectContaining({ planId: reply.planId, people: 6, liveMusterId: null }));
  const params = { planId: reply.planId };
  expect((await invoke(handler, getMusterPlan, scene.commander, { params })).reply).toEqual(reply);
});

test('twelve groups to start from fit into a plan as they are', async () => {
  const people = scene.people.map(({ person }) => person);
  const groups = GROUP_TEMPLATE.map((group, n) => ({
    ...group,
    groupId: `g${n + 1}` as PlanDraft['groups'][number]['groupId'],
    ownerId: people[n % people.length] as string,
    memberIds: [],
  }));
  const { reply } = await create(scene.commander, { name: '五防两保', place: '', groups });
  expect(reply.groups).toHaveLength(12);
});

test('two who edit a plan at once: the second is told, and nothing is overwritten', async () => {
  const draft = planOf(scene.people, 2);
  const { planId } = (await create(scene.commander, draft)).reply;
  const both = await Promise.all(
    ['甲版预案', '乙版预案'].map((name) => update(scene.commander, planId, { ...draft, name, revision: 1 })),
  );
  expect(both.map(({ reply }) => reply.code ?? 'OK').sort()).toEqual(['OK', 'PLAN_CHANGED']);
  const after = await update(scene.commander, planId, { ...draft, name: '丙版预案', revision: 2 });
  expect(after.reply).toMatchObject({ name: '丙版预案', revision: 3 });
  expect((await update(scene.commander, nobody, { ...draft, revision: 1 })).reply.code).toBe('NOT_FOUND');
});

test('only people of our community can be called: a stranger’s id is refused, and nobody learns their name', async () => {
  const elsewhere = await newMusterScene(1);
  const stranger = elsewhere.people[0]?.person as string;
  const [group] = planOf(scene.people, 1).groups;
  const draft = { name: '防汛预案', place: '', groups: [{ ...group, memberIds: [stranger] }] } as PlanDraft;
  const refused = await create(scene.commander, draft);
  expect(refused.reply).toMatchObject({ code: 'PERSON_UNKNOWN', details: { personIds: [stranger] } });
  expect(JSON.stringify(refused.reply)).not.toContain('测试');
});

test('nobody stands in two groups, so that nobody is waited for in two places', async () => {
  const draft = planOf(scene.people, 2);
  const twice = scene.people[0]?.person as string;
  for (const group of draft.groups) group.memberIds = [twice];
  expect(await create(scene.commander, draft)).toMatchObject({ status: 400, reply: { code: 'BAD_REQUEST' } });
});

test('plans are for those who call the whole community: no neighbour, no grid worker, no duty for one compound', async () => {
  const draft = planOf(scene.people, 1);
  const neighbour = await newResident(scene.community, 50);
  expect((await create(neighbour, draft)).reply.code).toBe('FORBIDDEN');
  const member = { person: await newPerson(), community: scene.community, homes: [] };
  await putGrant(scene.community, { personId: member.person, role: 'committee', scope: 'compound:c1' });
  expect((await create(member, draft)).reply.code).toBe('FORBIDDEN');
  expect((await invoke(handler, listMusterPlans, member)).reply.code).toBe('FORBIDDEN');
  const elsewhere = await newMusterScene(1);
  const { planId } = (await create(scene.commander, draft)).reply;
  const params = { planId };
  expect((await invoke(handler, getMusterPlan, elsewhere.commander, { params })).reply.code).toBe('NOT_FOUND');
  expect((await invoke(handler, deleteMusterPlan, elsewhere.commander, { params })).reply.code).toBe('NOT_FOUND');
});

test('a plan goes, but not while it is calling people; risky words never come in', async () => {
  const draft = planOf(scene.people, 1);
  expect((await create(scene.commander, { ...draft, name: '违禁预案' })).reply.code).toBe('TEXT_RISKY');
  const { planId } = (await create(scene.commander, draft)).reply;
  const remove = () => invoke(handler, deleteMusterPlan, scene.commander, { params: { planId } });
  const body = { planId, kind: 'drill', place: '', message: '' } as const;
  const { musterId } = (await invoke(handler, startMuster, scene.commander, { body })).reply;
  expect((await remove()).reply).toMatchObject({ code: 'MUSTER_RUNNING', details: { musterId } });
  const idle = (await create(scene.commander, draft)).reply.planId;
  const gone = await invoke(handler, deleteMusterPlan, scene.commander, { params: { planId: idle } });
  expect(gone.reply).toEqual({ done: true });
  const again = await invoke(handler, deleteMusterPlan, scene.commander, { params: { planId: idle } });
  expect(again.reply.code).toBe('NOT_FOUND');
});
