import { bindHousehold, getMe, renewSession, signIn, signOut, switchCommunity } from '../../shared/residents/endpoints';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { as, codeOf, newMember, newNeighbourhood, newPerson, now } from '../../tests/neighbours';
import { newOpenid, type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { identify } from '../platform/identity';
import { handler } from './handler';
import { personOf } from './person-of';
import { startSession } from './session';

let wechat: SimulatedWechat;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
afterAll(() => wechat.stop());
afterEach(() => jest.useRealTimers());
const later = (ms: number) => setClock(new Date(Date.now() + ms).toISOString());

const enter = async (openid: string) => invoke(handler, signIn, null, { body: { code: await wechat.codeFor(openid) } });
const renewWith = (renewal: string) => invoke(handler, renewSession, null, { body: { renewal } });

test('I come back with the same WeChat and am the same person', async () => {
  const openid = newOpenid();
  const [first, second] = [await enter(openid), await enter(openid)];
  expect(first.status).toBe(200);
  expect(second.reply.me.personId).toBe(first.reply.me.personId);
  expect(first.reply.me).toMatchObject({ displayName: '新邻居', community: null, homes: [], unread: 0 });
});

test('my first sign-in, tapped ten times at once, makes one person of me', async () => {
  const openid = newOpenid();
  const people = await Promise.all(Array.from({ length: 10 }, () => personOf(openid, now())));
  expect(new Set(people).size).toBe(1);
});

test('a login code that is wrong or used lets nobody in', async () => {
  const code = await wechat.codeFor(newOpenid());
  expect((await invoke(handler, signIn, null, { body: { code: 'made-up' } })).reply.code).toBe('SIGN_IN_FAILED');
  expect((await invoke(handler, signIn, null, { body: { code } })).status).toBe(200);
  expect((await invoke(handler, signIn, null, { body: { code } })).reply.code).toBe('SIGN_IN_FAILED');
});

test('my session renews itself, and each renewal works once', async () => {
  const { reply } = await enter(newOpenid());
  const next = await renewWith(reply.renewal);
  expect(next.status).toBe(200);
  expect(next.reply.me.personId).toBe(reply.me.personId);
  expect(next.reply.renewal).not.toBe(reply.renewal);
  later(31_000);
  expect((await renewWith(reply.renewal)).reply.code).toBe('UNAUTHENTICATED');
  expect((await renewWith(next.reply.renewal)).status).toBe(200);
});

test('two tabs that renew at the same moment both go on', async () => {
  const { reply } = await enter(newOpenid());
  const both = await Promise.all([renewWith(reply.renewal), renewWith(reply.renewal)]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
});

test('a renewal nobody gave me, or one a month old, is worth nothing', async () => {
  expect((await renewWith('a'.repeat(43))).reply.code).toBe('UNAUTHENTICATED');
  const { reply } = await enter(newOpenid());
  later(31 * 86_400_000);
  expect((await renewWith(reply.renewal)).reply.code).toBe('UNAUTHENTICATED');
});

test('when I sign out, every one of my sessions is over, the freshly renewed too', async () => {
  const openid = newOpenid();
  const [phone, laptop] = [await enter(openid), await enter(openid)];
  const me = as(phone.reply.me.personId);
  const renewed = await renewWith(phone.reply.renewal);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect((await invoke(handler, signOut, me)).reply).toEqual({ done: true });
  for (const { reply } of [phone, laptop, renewed])
    expect((await renewWith(reply.renewal)).reply.code).toBe('UNAUTHENTICATED');
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect((await renewWith((await enter(openid)).reply.renewal)).status).toBe(200);
});

test('with homes in two communities I switch, and each session carries only the homes of its own', async () => {
  const [here, there] = [await newNeighbourhood(), await newNeighbourhood()];
  const person = await newPerson();
  await newMember(here.community, 'c1.1.1.101', person);
  await newMember(there.community, 'c1.2.1.101', person);
  const moved = await invoke(handler, switchCommunity, as(person), { body: { communityId: there.community } });
  expect(moved.reply.me.community?.communityId).toBe(there.community);
  expect(moved.reply.me.communities.map((c) => c.communityId)).toEqual([here.community, there.community]);
  const identity = await identify(`Bearer ${moved.reply.token}`, now());
  expect(identity?.homes).toEqual([{ householdId: 'c1.2.1.101', seat: 1, movedAt: null }]);
  const renewed = await renewWith(moved.reply.renewal);
  expect(renewed.reply.me.community?.communityId).toBe(there.community);
  expect((await startSession(person, null, now())).me.community?.communityId).toBe(there.community);
});

test('I cannot step into a community that is not mine', async () => {
  const { community } = await newNeighbourhood();
  const stranger = await newPerson();
  const answer = await invoke(handler, switchCommunity, as(stranger), { body: { communityId: community } });
  expect(answer.reply.code).toBe('NO_COMMUNITY');
});

test('on my page I see my homes, my duties and my communities', async () => {
  const place = await newNeighbourhood();
  const code = await codeOf(place, 'c1.1.1.102');
  const { reply } = await invoke(handler, bindHousehold, as(place.admin.person), { body: { code } });
  const me = await invoke(handler, getMe, as(place.admin.person, place.community));
  expect(me.reply).toEqual(reply.me);
  expect(me.reply).toMatchObject({
    homes: [{ communityName: '鬲津社区', address: '机械厂家属院 1 号楼 1 单元 102', seat: 1 }],
    roles: [{ role: 'community_admin', scope: 'community', untilAt: null }],
  });
});
