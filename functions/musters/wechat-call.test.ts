import type { DynamoDBStreamEvent } from 'aws-lambda';
import { createMusterPlan, startMuster } from '../../shared/musters/endpoints';
import { recordConsents } from '../../shared/notices/endpoints';
import type { MessageKind } from '../../shared/notices/schema';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { type MusterScene, newMusterScene, planOf } from '../../tests/muster-scene';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { handler as notices } from '../notices/handler';
import { readInboxPage } from '../notices/inbox-store';
import type { Identity } from '../platform/identity';
import { openidOf } from '../platform/person';
import { handler } from './handler';
import { handler as onChange } from './on-change';
import { musterPartition } from './store';

jest.setTimeout(30_000);

const NOW = '2026-11-28T12:00:10.000Z';
const TEMPLATES = { service_reminder: 'template-reminder', muster_call: 'template-call' } as const;
let wechat: SimulatedWechat;
let scene: MusterScene;
beforeAll(async () => {
  wechat = await simulatedWechat();
  process.env.TEMPLATE_SERVICE_REMINDER = TEMPLATES.service_reminder;
  process.env.TEMPLATE_MUSTER_CALL = TEMPLATES.muster_call;
});
afterAll(async () => {
  delete process.env.TEMPLATE_SERVICE_REMINDER;
  delete process.env.TEMPLATE_MUSTER_CALL;
  jest.useRealTimers();
  await wechat.stop();
});

const consents = async (me: Identity, kind: keyof typeof TEMPLATES & MessageKind) => {
  await invoke(notices, recordConsents, me, { body: { kinds: [kind] } });
  await wechat.control('grants', { openid: await openidOf(me.person), templateId: TEMPLATES[kind], left: 1 });
};
const rang = async ({ person }: Identity) => {
  const openid = await openidOf(person);
  return (await wechat.sent()).filter(({ touser }) => touser === openid);
};

test('a call rings by a consent given for calls, and spends none that I gave for reminders', async () => {
  setClock(NOW);
  scene = await newMusterScene(2);
  const [me, other] = scene.people as [Identity, Identity];
  await consents(me, 'muster_call');
  await consents(other, 'service_reminder');
  const { planId } = (await invoke(handler, createMusterPlan, scene.commander, { body: planOf(scene.people, 1) }))
    .reply;
  const body = { planId, kind: 'real', place: '社区广场', message: '' } as const;
  const { musterId } = (await invoke(handler, startMuster, scene.commander, { body })).reply;
  const Keys = { pk: { S: musterPartition(scene.community, musterId) }, sk: { S: 'GROUP#g1' } };
  const called = { Records: [{ eventName: 'INSERT', dynamodb: { Keys, SequenceNumber: '1' } }] };
  for (let again = 0; again < 2; again++) await onChange(called as unknown as DynamoDBStreamEvent);
  expect(await rang(me)).toMatchObject([
    { template_id: 'template-call', data: { time2: { value: '2026-11-28 20:00' }, thing3: { value: '社区广场' } } },
  ]);
  expect(await rang(other)).toEqual([]);
  expect((await readInboxPage(other.person)).messages).toHaveLength(1);
});
