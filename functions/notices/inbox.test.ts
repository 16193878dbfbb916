import { getTemplates, listInbox, readInbox, recordConsents } from '../../shared/notices/endpoints';
import { invoke } from '../../tests/invoke';
import { as, newPerson, now } from '../../tests/neighbours';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import type { Identity } from '../platform/identity';
import { openidOf } from '../platform/person';
import { handler } from './handler';
import { type Notification, notify } from './notify';

// Many at once on a busy machine: slow is not wrong.
jest.setTimeout(30_000);

let wechat: SimulatedWechat;
beforeAll(async () => {
  wechat = await simulatedWechat();
  process.env.TEMPLATE_VOTE_REMINDER = 'template-reminder';
});
afterAll(async () => {
  delete process.env.TEMPLATE_VOTE_REMINDER;
  await wechat.stop();
});

const message = (messageId: string): Notification => ({
  messageId,
  sentAt: now(),
  title: '还差您家一票',
  body: '加装电梯的表决今晚八点截止。',
  page: '/packages/votes/detail/index?voteId=1',
  kind: 'vote_reminder',
  data: { what: '加装电梯', until: '2026-11-25 20:00' },
});
const inbox = async (me: Identity) => (await invoke(handler, listInbox, me)).reply.messages;
const consent = (me: Identity) => invoke(handler, recordConsents, me, { body: { kinds: ['vote_reminder'] } });
const stock = async (me: Identity) => (await invoke(handler, getTemplates, me)).reply.templates[0]?.consents;
const rang = async (person: string) => {
  const openid = await openidOf(person);
  return (await wechat.sent()).filter(({ touser }) => touser === openid).length;
};
const consenting = async (times: number) => {
  const me = as(await newPerson());
  const openid = await openidOf(me.person);
  for (let i = 0; i < times; i++) {
    await consent(me);
    await wechat.control('grants', { openid, templateId: 'template-reminder', left: i + 1 });
  }
  return me;
};

test('a message is in my inbox until I have read it, also without any WeChat consent', async () => {
  const me = as(await newPerson());
  await notify(me.person, message('a'));
  expect(await inbox(me)).toMatchObject([{ messageId: 'a', read: false }]);
  expect((await invoke(handler, readInbox, me)).reply).toEqual({ done: true });
  expect(await inbox(me)).toMatchObject([{ read: true }]);
  expect(await rang(me.person)).toBe(0);
});

test('my phone rings once for one consent, however often the same thing is handled', async () => {
  const me = await consenting(2);
  expect(await stock(me)).toBe(2);
  const same = message('b');
  await Promise.all(Array.from({ length: 10 }, () => notify(me.person, same)));
  expect(await inbox(me)).toHaveLength(1);
  expect(await rang(me.person)).toBe(1);
  expect(await stock(me)).toBe(1);
});

test('ten different messages at once and one consent: it rings once, all ten are in the inbox', async () => {
  const me = await consenting(1);
  await Promise.all(Array.from({ length: 10 }, (_, i) => notify(me.person, message(`c${i}`))));
  expect(await inbox(me)).toHaveLength(10);
  expect(await rang(me.person)).toBe(1);
  expect(await stock(me)).toBe(0);
});

test('where WeChat knows of no consent, mine is forgotten too', async () => {
  const me = await consenting(2);
  const openid = await openidOf(me.person);
  await wechat.control('grants', { openid, templateId: 'template-reminder', left: 0 });
  await notify(me.person, message('d'));
  expect(await rang(me.person)).toBe(0);
  expect(await stock(me)).toBe(0);
});

test('my messages are mine alone, newest first', async () => {
  const [me, other] = [as(await newPerson()), as(await newPerson())];
  await notify(me.person, { ...message('old'), sentAt: '2026-01-01T00:00:00.000Z' });
  await notify(me.person, message('new'));
  expect((await inbox(me)).map(({ messageId }) => messageId)).toEqual(['new', 'old']);
  expect(await inbox(other)).toEqual([]);
});

test('consents do not pile up without end', async () => {
  const me = await consenting(0);
  const answers = await Promise.all(Array.from({ length: 60 }, () => consent(me)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(50);
  expect(await stock(me)).toBe(50);
});
