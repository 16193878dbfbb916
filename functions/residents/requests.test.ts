import { listInbox } from '../../shared/notices/endpoints';
import {
  decideBinding,
  getMe,
  listBindingRequests,
  listMembers,
  requestBinding,
} from '../../shared/residents/endpoints';
import { invoke } from '../../tests/invoke';
import { as, newMember, newNeighbourhood, newPerson, now } from '../../tests/neighbours';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { putGrant } from '../../tests/world';
import { handler as noticesHandler } from '../notices/handler';
import { inBatches } from '../platform/batches';
import type { CommunityId, Identity } from '../platform/identity';
import { handler } from './handler';
import { putRequest, requestIdOf } from './requests-store';

// Many at once on a busy machine: slow is not wrong.
jest.setTimeout(30_000);

let wechat: SimulatedWechat;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
afterAll(() => wechat.stop());

const flat = { compound: '机械厂 家属院', building: '1栋', unit: '一单元', room: '0101' };
const ask = (me: Identity, communityId: string, more: object = {}) =>
  invoke(handler, requestBinding, me, {
    body: { communityId, ...flat, displayName: '李桂芳', note: '我和老伴住这里', ...more },
  });
const waiting = async (me: Identity) => (await invoke(handler, listBindingRequests, me)).reply.requests;
const decide = (me: Identity, requestId: string, approve = true) =>
  invoke(handler, decideBinding, me, { params: { requestId }, body: { approve } });
const stranger = async () => as(await newPerson());
const worker = async (community: CommunityId, scope: string): Promise<Identity> => {
  const person = await newPerson();
  await putGrant(community, { personId: person, role: 'grid_worker', scope });
  return as(person, community);
};

test('I ask to be bound, the grid worker confirms, and I am told', async () => {
  const { community } = await newNeighbourhood();
  const me = await stranger();
  expect((await ask(me, community)).reply).toEqual({ done: true });
  const keeper = await worker(community, 'grid:1');
  const [request] = await waiting(keeper);
  expect(request).toMatchObject({ address: '机械厂家属院 1 号楼 1 单元 101', displayName: '李桂芳' });
  expect((await decide(keeper, request?.requestId ?? '')).reply).toEqual({ done: true });
  expect(await waiting(keeper)).toEqual([]);
  const { reply } = await invoke(handler, getMe, me);
  expect(reply).toMatchObject({
    displayName: '李桂芳',
    unread: 1,
    homes: [{ seat: 1 }],
    community: { name: '鬲津社区' },
  });
  const inbox = await invoke(noticesHandler, listInbox, me);
  expect(inbox.reply.messages).toMatchObject([{ title: '住户已确认', read: false }]);
});

test('refused, I am told to come by, and I may ask again', async () => {
  const { community, admin } = await newNeighbourhood();
  const me = await stranger();
  await ask(me, community);
  const [request] = await waiting(admin);
  expect((await decide(admin, request?.requestId ?? '', false)).status).toBe(200);
  expect((await invoke(handler, getMe, me)).reply).toMatchObject({ homes: [], unread: 1 });
  expect((await decide(admin, request?.requestId ?? '')).reply.code).toBe('ALREADY_DECIDED');
  expect((await ask(me, community)).status).toBe(200);
  expect(await waiting(admin)).toHaveLength(1);
});

test('asking twice, for a home that is mine, or for one that does not exist is answered plainly', async () => {
  const { community } = await newNeighbourhood();
  const me = await stranger();
  const both = await Promise.all([ask(me, community), ask(me, community)]);
  expect(both.map(({ reply }) => reply.code ?? 'OK').sort()).toEqual(['ALREADY_REQUESTED', 'OK']);
  expect((await ask(me, community, { room: '909' })).reply.code).toBe('HOUSEHOLD_UNKNOWN');
  expect((await ask(me, community, { compound: '别的院' })).reply.code).toBe('HOUSEHOLD_UNKNOWN');
  expect((await ask(me, 'nowhere')).reply.code).toBe('NOT_FOUND');
  const member = await newMember(community, 'c1.1.1.101');
  expect((await ask(member, community)).reply.code).toBe('ALREADY_MEMBER');
});

test('words that may not be shown are refused, and nobody asks all day long', async () => {
  const { community, admin } = await newNeighbourhood();
  const me = await stranger();
  expect((await ask(me, community, { note: '违禁' })).reply.code).toBe('TEXT_RISKY');
  expect(await waiting(admin)).toEqual([]);
  expect((await ask(me, community, { note: '待审' })).status).toBe(200);
  for (let i = 0; i < 4; i++) await ask(me, community);
  expect((await ask(me, community)).reply.code).toBe('TOO_MANY_TRIES');
});

test('a grid worker decides for their own grid only, and another community for nobody of ours', async () => {
  const [ours, theirs] = [await newNeighbourhood(), await newNeighbourhood()];
  const me = await stranger();
  await ask(me, ours.community);
  const [request] = await waiting(ours.admin);
  const requestId = request?.requestId ?? '';
  const elsewhere = await worker(ours.community, 'grid:2');
  expect(await waiting(elsewhere)).toEqual([]);
  expect((await decide(elsewhere, requestId)).reply.code).toBe('FORBIDDEN');
  expect(await waiting(theirs.admin)).toEqual([]);
  expect((await decide(theirs.admin, requestId)).reply.code).toBe('NOT_FOUND');
  expect((await decide(ours.admin, requestId)).status).toBe(200);
});

test('two grid workers who decide at the same moment decide once', async () => {
  const { community, admin } = await newNeighbourhood();
  const me = await stranger();
  await ask(me, community);
  const requestId = `${me.person}.c1.1.1.101`;
  const answers = await Promise.all([decide(admin, requestId, true), decide(admin, requestId, false)]);
  expect(answers.map(({ reply }) => reply.code ?? 'OK').sort()).toEqual(['ALREADY_DECIDED', 'OK']);
  const { reply } = await invoke(handler, listMembers, admin, { params: { householdId: 'c1.1.1.101' } });
  expect(reply.members).toHaveLength(answers[0]?.status === 200 ? 1 : 0);
});

test('five of a family are confirmed at once, and the two adults of the roll have seats', async () => {
  const { community, admin } = await newNeighbourhood();
  const family = await Promise.all(Array.from({ length: 5 }, stranger));
  await Promise.all(family.map((me) => ask(me, community)));
  const answers = await Promise.all(family.map((me) => decide(admin, `${me.person}.c1.1.1.101`)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  const { reply } = await invoke(handler, listMembers, admin, { params: { householdId: 'c1.1.1.101' } });
  expect(reply.members.map(({ seat }) => seat).sort()).toEqual([1, 2, null, null, null]);
  expect(now() > (reply.members[0]?.boundAt ?? '')).toBe(true);
});

test('two hundred and ten of the big grid wait before me: my own grid worker finds me all the same', async () => {
  const { community, admin } = await newNeighbourhood();
  const flood = Array.from({ length: 210 }, (_, i) => i);
  await inBatches(flood, 16, async () => {
    const { person } = await stranger();
    const householdId = 'c1.1.1.101';
    const who = { requestId: requestIdOf(person, householdId), personId: person, householdId };
    await putRequest(community, { ...who, displayName: '住户', address: '1 号楼', note: '', requestedAt: now() });
  });
  const me = await stranger();
  await ask(me, community, { building: '2栋', displayName: '张大爷' });
  expect(await waiting(await worker(community, 'grid:2'))).toMatchObject([{ displayName: '张大爷' }]);
  expect(await waiting(admin)).toHaveLength(200);
});
