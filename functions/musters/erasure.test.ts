import {
  answerMuster,
  createMusterPlan,
  getMuster,
  getMusterPlan,
  getMusterReport,
  standDown,
  startMuster,
} from '../../shared/musters/endpoints';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { newMusterScene, planOf } from '../../tests/muster-scene';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { later } from '../../tests/vote-scene';
import type { Identity } from '../platform/identity';
import { handler } from './handler';
import { readMyMusters } from './reads';
import { eraseFromMusters } from './writes';

const NOW = '2026-11-28T12:00:00.000Z';
let wechat: SimulatedWechat;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
afterAll(() => wechat.stop());
beforeEach(() => setClock(NOW));
afterEach(() => jest.useRealTimers());

test('when I go, my name leaves every plan and every muster, also when we go at once; the heads counted stay', async () => {
  const { community, commander, people } = await newMusterScene(4);
  const plan = (await invoke(handler, createMusterPlan, commander, { body: planOf(people, 1) })).reply;
  const body = { planId: plan.planId, kind: 'real', place: '', message: '' } as const;
  const { musterId } = (await invoke(handler, startMuster, commander, { body })).reply;
  const [owner, me] = people as [Identity, Identity];
  await invoke(handler, answerMuster, me, { params: { musterId }, body: { reply: 'coming', etaMinutes: 5 } });
  expect(await readMyMusters(community, me.person, NOW)).toMatchObject([
    { kind: 'muster_plan', groupId: 'g1', owns: false },
    { kind: 'muster_call', musterId, reply: 'coming', etaMinutes: 5 },
  ]);
  for (let again = 0; again < 2; again++)
    await Promise.all([owner, me].map(({ person }) => eraseFromMusters(community, person, NOW)));
  const changed = (await invoke(handler, getMusterPlan, commander, { params: { planId: plan.planId } })).reply;
  expect(changed.groups[0]?.owner.name).toBe('已注销');
  expect(changed.groups[0]?.members.map(({ personId }) => personId)).toEqual(people.slice(2).map((one) => one.person));
  const muster = (await invoke(handler, getMuster, commander, { params: { musterId } })).reply;
  expect(muster.total).toMatchObject({ called: 4, coming: 1 });
  expect(muster.groups[0]?.ownerName).toBe('已注销');
  expect(muster.people.map(({ name }) => name)).toEqual(['（姓名已清除）', '（姓名已清除）', '测试', '测试']);
  await invoke(handler, standDown, commander, { params: { musterId }, body: { note: '' } });
  setClock(later(NOW, 60_000));
  const report = (await invoke(handler, getMusterReport, commander, { params: { musterId } })).reply;
  expect(report.total).toMatchObject({ called: 4, coming: 1 });
});
