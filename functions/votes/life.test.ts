import * as votes from '../../shared/votes/endpoints';
import type { VoteDraft } from '../../shared/votes/schema';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import {
  announced,
  later,
  newDraftId,
  newPerson,
  newScene,
  opened,
  type Scene,
  voteDraft,
} from '../../tests/vote-scene';
import { putGrant } from '../../tests/world';
import type { Identity } from '../platform/identity';
import { handler } from './handler';
import { openNow } from './opening';
import { readVote } from './store';

const NOW = '2026-11-25T08:00:00.000Z';
const HOUR = 3_600_000;
let scene: Scene;
let wechat: SimulatedWechat;
beforeAll(async () => {
  setClock(NOW);
  [scene, wechat] = await Promise.all([newScene(), simulatedWechat()]);
});
beforeEach(() => setClock(NOW));
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

const create = (as: Identity, more: Partial<VoteDraft> = {}) =>
  invoke(handler, votes.createVote, as, { body: { ...voteDraft(NOW, more), draftId: newDraftId() } });
const act = (endpoint: typeof votes.openVote, voteId: string, as = scene.committee) =>
  invoke(handler, endpoint, as, { params: { voteId } });
const withdraw = (voteId: string, because = '选项没有写清楚，改好再来', as = scene.committee) =>
  invoke(handler, votes.withdrawVote, as, { params: { voteId }, body: { because } });
const update = (voteId: string, revision: number, more: Partial<VoteDraft>, as = scene.committee) =>
  invoke(handler, votes.updateVote, as, { params: { voteId }, body: { ...voteDraft(NOW, more), revision } });
const listed = async (filter: 'mine' | 'live' | 'done' | 'drafts', as: Identity) =>
  (await invoke(handler, votes.listVotes, as, { query: { filter } })).reply.votes;

/** Another committee member of the scene. */
async function colleague(scope = 'community'): Promise<Identity> {
  const person = await newPerson();
  await putGrant(scene.community, { personId: person, role: 'committee', scope });
  return { person, community: scene.community, homes: [] };
}

test('a vote goes from draft to published, and every step is in its history', async () => {
  const { reply: draft } = await create(scene.committee);
  const { voteId } = draft;
  expect(draft).toMatchObject({ state: 'draft', electorateName: '全社区', mayManage: true, turnout: null, roll: null });
  expect(await act(votes.announceVote, voteId)).toMatchObject({ status: 200, reply: { state: 'announced' } });
  const { reply: open } = await act(votes.openVote, voteId);
  expect(open.roll).toMatchObject({ households: 12, heads: 12, exclusiveArea: 12 * 8000 + 66 });
  expect(open.turnout).toMatchObject({ took: 0, heads: 12, quorumNeeded: 8, missing: 8 });
  for (let n = 0; n < 8; n++)
    await invoke(handler, votes.castBallot, scene.resident(n), { params: { voteId }, body: { choices: ['for'] } });
  setClock(later(open.closesAt, 15_000));
  expect(await act(votes.publishVote, voteId)).toMatchObject({
    status: 200,
    reply: { state: 'published', outcome: { took: 8, passed: true }, turnout: { took: 8, missing: 0 } },
  });
  const { reply } = await act(votes.getVote, voteId, scene.resident(0));
  expect(reply.history.map((h) => h.event)).toEqual(['drafted', 'announced', 'opened', 'closed', 'published']);
  expect(reply.outcome?.sentence).toBe('通过：8 户参加，同意 8 户，达到过半数（至少 5 户）。');
  expect(reply.ballots).toMatchObject([{ address: '机械厂家属院 1 号楼 1 单元 101' }]);
  expect(Object.keys(reply)).not.toEqual(expect.arrayContaining(['createdBy']));
  expect(await act(votes.publishVote, voteId)).toMatchObject({ reply: { code: 'VOTE_ALREADY_PUBLISHED' } });
});

test('each list shows what belongs in it, and 待我表决 empties when I have voted', async () => {
  const own = await newScene(3);
  const vote = await opened(own, NOW);
  const gone = await announced(own, NOW);
  expect((await withdraw(gone.voteId, '内容要重新商量', own.committee)).status).toBe(200);
  const me = own.resident(0);
  expect(await listed('mine', me)).toMatchObject([{ voteId: vote.voteId, awaitsMe: true, votedByMe: false }]);
  const params = { voteId: vote.voteId };
  await invoke(handler, votes.castBallot, me, { params, body: { choices: ['against'] } });
  expect(await listed('mine', me)).toEqual([]);
  expect(await listed('live', me)).toMatchObject([
    { awaitsMe: false, votedByMe: true, turnout: { took: 1 }, passed: null, sentence: null },
  ]);
  expect((await listed('done', me)).map((v) => v.voteId)).toEqual([gone.voteId]);
  expect(await invoke(handler, votes.listVotes, me, { query: { filter: 'drafts' } })).toMatchObject({
    reply: { code: 'FORBIDDEN' },
  });
});

test('a draft is the committee’s own until it is announced', async () => {
  const { voteId } = (await create(scene.committee)).reply;
  expect(await act(votes.getVote, voteId, scene.resident(0))).toMatchObject({ status: 404 });
  const next = { title: '要不要请物业公司' };
  expect(await update(voteId, 1, next)).toMatchObject({ reply: { title: '要不要请物业公司', revision: 2 } });
  await act(votes.announceVote, voteId);
  expect(await act(votes.getVote, voteId, scene.resident(0))).toMatchObject({
    status: 200,
    reply: { mayManage: false },
  });
  expect(await update(voteId, 3, next)).toMatchObject({ reply: { code: 'VOTE_NOT_DRAFT' } });
  expect(await act(votes.announceVote, voteId)).toMatchObject({ reply: { code: 'VOTE_NOT_DRAFT' } });
});

test('of two edits at once one is taken and the other told to look again', async () => {
  const { voteId } = (await create(scene.committee)).reply;
  const titles = ['第一位委员的写法', '第二位委员的写法', '第三位委员的写法'];
  const replies = await Promise.all(titles.map((title) => update(voteId, 1, { title })));
  const [won, ...more] = replies.filter(({ status }) => status === 200);
  expect(more).toEqual([]);
  expect(replies.filter(({ reply }) => reply.code === 'DRAFT_CHANGED')).toHaveLength(2);
  const kept = await readVote(scene.community, voteId, { consistent: true });
  expect(kept).toMatchObject({ revision: 2, title: won?.reply.title });
});

test('an edit made on an older draft, on yesterday’s screen, never wipes out my colleague’s', async () => {
  const { reply: loaded } = await create(scene.committee);
  const { voteId, revision } = loaded;
  expect(revision).toBe(1);
  const theirs = await update(voteId, revision, { help: '找王主任' }, await colleague());
  expect(theirs).toMatchObject({ status: 200, reply: { revision: 2 } });
  const mine = { title: '我昨天打开的这一份' };
  expect(await update(voteId, revision, mine)).toMatchObject({ status: 409, reply: { code: 'DRAFT_CHANGED' } });
  expect(await readVote(scene.community, voteId)).toMatchObject({ help: '找王主任', title: loaded.title });
  expect(await update(voteId, 2, mine)).toMatchObject({ status: 200, reply: { revision: 3 } });
  // The same once more, as after a lost reply: it is what I wrote, so it is saved.
  expect(await update(voteId, 2, mine)).toMatchObject({ status: 200, reply: { revision: 3 } });
  const { revision: none, ...unstated } = { ...voteDraft(NOW), revision };
  const without = { params: { voteId }, body: unstated as never };
  expect(await invoke(handler, votes.updateVote, scene.committee, without)).toMatchObject({ status: 400 });
});

test('words WeChat is unsure about are announced by another member, and risky ones not kept at all', async () => {
  const { reply } = await create(scene.committee, { explanation: '这一段待审' });
  expect(reply.moderation).toBe('held');
  expect(await act(votes.announceVote, reply.voteId)).toMatchObject({ reply: { code: 'TEXT_HELD' } });
  expect(await act(votes.announceVote, reply.voteId, await colleague())).toMatchObject({
    status: 200,
    reply: { moderation: 'pass' },
  });
  expect(await create(scene.committee, { explanation: '这一段违禁' })).toMatchObject({ reply: { code: 'TEXT_RISKY' } });
});

test('a committee of one compound reaches no further than its compound', async () => {
  const ours = await colleague('compound:c1');
  expect(await create(ours)).toMatchObject({ status: 403 });
  const { reply } = await create(ours, { electorate: { scope: 'buildings', buildingIds: ['c1.1'] } });
  expect(reply).toMatchObject({ state: 'draft', electorateName: '机械厂家属院 1 号楼' });
  const theirs = await colleague('compound:c2');
  for (const endpoint of [votes.announceVote, votes.openVote, votes.publishVote, votes.getVoteCode as never])
    expect((await act(endpoint, reply.voteId, theirs)).status).toBeGreaterThanOrEqual(403);
  const { voteId } = await opened(scene, NOW);
  expect(await act(votes.remindVote as never, voteId, theirs)).toMatchObject({ status: 403 });
  expect(await withdraw(voteId, '我们不同意', theirs)).toMatchObject({ status: 403 });
});

test('the committee sees how many heads an electorate has before it drafts', async () => {
  const preview = (electorate: VoteDraft['electorate'], basis: VoteDraft['basis']) =>
    invoke(handler, votes.previewElectorate, scene.committee, { body: { electorate, basis } });
  const two = { electorateName: '机械厂家属院 2 号楼', households: 2, heads: 4 };
  expect((await preview({ scope: 'buildings', buildingIds: ['c1.2'] }, 'adult')).reply).toEqual(two);
  expect((await preview({ scope: 'grid', gridId: '9' }, 'household')).reply).toMatchObject({ households: 0, heads: 0 });
  expect(await create(scene.committee, { electorate: { scope: 'grid', gridId: '9' } })).toMatchObject({
    reply: { code: 'ELECTORATE_EMPTY' },
  });
});

test('two openings at once freeze one roll', async () => {
  const { voteId } = await announced(scene, NOW);
  const both = await Promise.all(Array.from({ length: 4 }, () => act(votes.openVote, voteId)));
  expect(both.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const kept = await readVote(scene.community, voteId, { consistent: true });
  expect(kept).toMatchObject({ state: 'open', revision: 2 });
  expect(kept?.history.filter((h) => h.event === 'opened')).toHaveLength(1);
});

test('nobody opens a vote before its notice period is over', async () => {
  const vote = await announced(scene, NOW, {
    noticeDays: 1,
    opensAt: later(NOW, 24 * HOUR),
    closesAt: later(NOW, 48 * HOUR),
  });
  expect(await act(votes.openVote, vote.voteId)).toMatchObject({ reply: { code: 'NOTICE_RUNNING' } });
  const early = { noticeDays: 2, opensAt: later(NOW, 47 * HOUR), closesAt: later(NOW, 60 * HOUR) };
  const { voteId } = (await create(scene.committee, early)).reply;
  expect(await act(votes.announceVote, voteId)).toMatchObject({ reply: { code: 'NOTICE_TOO_SHORT' } });
});

test('a vote taken back says why, takes no more ballots and is never counted', async () => {
  const vote = await opened(scene, NOW);
  const params = { voteId: vote.voteId };
  await invoke(handler, votes.castBallot, scene.resident(0), { params, body: { choices: ['for'] } });
  expect(await withdraw(vote.voteId)).toMatchObject({
    status: 200,
    reply: { state: 'withdrawn', turnout: null, outcome: null },
  });
  expect(await withdraw(vote.voteId)).toMatchObject({ reply: { code: 'VOTE_WITHDRAWN' } });
  setClock(later(NOW, 5000));
  const late = await invoke(handler, votes.castBallot, scene.resident(1), { params, body: { choices: ['for'] } });
  expect(late).toMatchObject({ reply: { code: 'VOTE_WITHDRAWN' } });
  await expect(openNow(scene.community, vote.voteId, later(NOW, HOUR))).rejects.toMatchObject({
    code: 'VOTE_WITHDRAWN',
  });
  setClock(later(vote.closesAt, 60_000));
  const { reply } = await act(votes.getVote, vote.voteId, scene.resident(0));
  expect(reply).toMatchObject({ state: 'withdrawn', outcome: null, withdrawnBecause: '选项没有写清楚，改好再来' });
});

test('a paper notice carries a code that opens this vote', async () => {
  const { voteId } = await announced(scene, NOW);
  const { reply } = await invoke(handler, votes.getVoteCode, scene.committee, { params: { voteId } });
  expect(Buffer.from(reply.pngBase64, 'base64').subarray(1, 4).toString()).toBe('PNG');
});

test('a list goes on where the page ended', async () => {
  const own = await newScene(1);
  for (let i = 0; i < 23; i++) await announced(own, NOW);
  const first = await invoke(handler, votes.listVotes, own.resident(0), { query: { filter: 'live' } });
  expect(first.reply.votes).toHaveLength(20);
  const query = { filter: 'live' as const, cursor: first.reply.cursor as string };
  const second = await invoke(handler, votes.listVotes, own.resident(0), { query });
  expect(second.reply.votes).toHaveLength(3);
  expect(second.reply.cursor).toBeNull();
  expect(
    (await invoke(handler, votes.listVotes, own.resident(0), { query: { ...query, filter: 'done' } })).status,
  ).toBe(400);
});
