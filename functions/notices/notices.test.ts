import { decideNotice, listNotices, postNotice } from '../../shared/notices/endpoints';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { as, newMember, newNeighbourhood, newPerson } from '../../tests/neighbours';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { putGrant } from '../../tests/world';
import type { CommunityId, Identity } from '../platform/identity';
import { handler } from './handler';

// Many at once on a busy machine: slow is not wrong.
jest.setTimeout(30_000);

let wechat: SimulatedWechat;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
afterAll(() => wechat.stop());
afterEach(() => jest.useRealTimers());

const post = (me: Identity, title: string, body = '明天上午九点到十一点停水，请提前接水。') =>
  invoke(handler, postNotice, me, { body: { title, body, about: '2 号楼 · 自来水公司' } });
const titles = async (me: Identity) => (await invoke(handler, listNotices, me)).reply.notices.map(({ title }) => title);
const decide = (me: Identity, noticeId: string, show: boolean) =>
  invoke(handler, decideNotice, me, { params: { noticeId }, body: { show } });
const poster = async (community: CommunityId): Promise<Identity> => {
  const person = await newPerson();
  await putGrant(community, { personId: person, role: 'committee' });
  return as(person, community);
};

test('a notice on the board is seen by my neighbours, newest first, and by nobody elsewhere', async () => {
  const [ours, theirs] = [await newNeighbourhood(), await newNeighbourhood()];
  const me = await newMember(ours.community, 'c1.1.1.101');
  const first = await post(ours.admin, '停水通知');
  expect(first.reply).toMatchObject({ title: '停水通知', postedBy: '社区管理员', moderation: 'pass' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  await post(await poster(ours.community), '停电通知');
  expect(await titles(me)).toEqual(['停电通知', '停水通知']);
  expect(await titles(theirs.admin)).toEqual([]);
  expect((await decide(theirs.admin, first.reply.noticeId, true)).reply.code).toBe('NOT_FOUND');
});

test('posting twice by a double tap posts once; the same words next week are news', async () => {
  const { admin } = await newNeighbourhood();
  const both = await Promise.all([post(admin, '停水通知'), post(admin, '停水通知'), post(admin, '停水通知')]);
  expect(new Set(both.map(({ reply }) => reply.noticeId)).size).toBe(1);
  expect(await titles(admin)).toHaveLength(1);
  setClock(new Date(Date.now() + 7 * 86_400_000).toISOString());
  await post(admin, '停水通知');
  expect(await titles(admin)).toHaveLength(2);
});

test('words that may not be shown stay off the board', async () => {
  const { admin, community } = await newNeighbourhood();
  expect((await post(admin, '通知', '违禁')).reply.code).toBe('TEXT_RISKY');
  expect(await titles(admin)).toEqual([]);
  expect((await post(await newMember(community, 'c1.1.1.101'), '通知')).reply.code).toBe('FORBIDDEN');
});

test('an unsure text waits for a second committee member, never for its author', async () => {
  const { community, admin } = await newNeighbourhood();
  const [author, me] = [await poster(community), await newMember(community, 'c1.1.1.101')];
  const { reply } = await post(author, '活动通知', '待审');
  expect(reply.moderation).toBe('held');
  expect(await titles(me)).toEqual([]);
  expect(await titles(admin)).toEqual(['活动通知']);
  expect((await decide(author, reply.noticeId, true)).reply.code).toBe('FORBIDDEN');
  const answers = await Promise.all([decide(admin, reply.noticeId, true), decide(admin, reply.noticeId, false)]);
  expect(answers.map((answer) => answer.reply.code ?? 'OK').sort()).toEqual(['ALREADY_DECIDED', 'OK']);
  expect(await titles(me)).toEqual(answers[0]?.status === 200 ? ['活动通知'] : []);
});

test('a dropped notice is gone for everybody', async () => {
  const { community, admin } = await newNeighbourhood();
  const { reply } = await post(await poster(community), '活动通知', '待审');
  await decide(admin, reply.noticeId, false);
  expect(await titles(admin)).toEqual([]);
  expect((await decide(admin, reply.noticeId, true)).reply.code).toBe('ALREADY_DECIDED');
});

test('a long board goes on page by page', async () => {
  const { admin } = await newNeighbourhood();
  for (let i = 0; i < 32; i++) await post(admin, `通知 ${i}`);
  const first = (await invoke(handler, listNotices, admin)).reply;
  expect(first.notices).toHaveLength(30);
  const rest = await invoke(handler, listNotices, admin, { query: { cursor: first.cursor ?? '' } });
  expect(rest.reply.notices).toHaveLength(2);
});
