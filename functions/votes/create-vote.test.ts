import * as votes from '../../shared/votes/endpoints';
import type { VoteDraft } from '../../shared/votes/schema';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { newDraftId, newScene, type Scene, voteDraft } from '../../tests/vote-scene';
import { handler } from './handler';

const NOW = '2026-11-25T08:00:00.000Z';
let wechat: SimulatedWechat;
let scene: Scene;
beforeAll(async () => {
  setClock(NOW);
  wechat = await simulatedWechat();
});
beforeEach(async () => {
  setClock(NOW);
  scene = await newScene();
});
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

const create = (draftId: string, more: Partial<VoteDraft> = {}, as = scene.committee) =>
  invoke(handler, votes.createVote, as, { body: { ...voteDraft(NOW, more), draftId } });
const drafts = async () =>
  (await invoke(handler, votes.listVotes, scene.committee, { query: { filter: 'drafts' } })).reply.votes;

test('I press save again because no answer came: it is still one draft', async () => {
  const draftId = newDraftId();
  const { reply: first } = await create(draftId);
  const { reply: again } = await create(draftId);
  expect(again).toEqual(first);
  expect(await drafts()).toHaveLength(1);
});

test('twenty presses at once make one draft', async () => {
  const draftId = newDraftId();
  const answers = await Promise.all(Array.from({ length: 20 }, () => create(draftId)));
  expect(new Set(answers.map(({ status, reply }) => `${status} ${reply.voteId}`)).size).toBe(1);
  expect(await drafts()).toHaveLength(1);
});

test('what I changed since is not lost in silence: I am told that the first is saved', async () => {
  const draftId = newDraftId();
  const { reply: first } = await create(draftId);
  const other = await create(draftId, { title: '要不要换一家物业' });
  expect(other).toMatchObject({
    status: 409,
    reply: { code: 'DRAFT_SAVED_BEFORE', details: { voteId: first.voteId } },
  });
  expect((await drafts()).map(({ title }) => title)).toEqual([voteDraft(NOW).title]);
  expect((await create(newDraftId(), { title: '要不要换一家物业' })).status).toBe(200);
});

test('a late repeat finds the draft as it is now, edited', async () => {
  const draftId = newDraftId();
  const { voteId } = (await create(draftId)).reply;
  const body = { ...voteDraft(NOW, { help: '找楼长' }), revision: 1 };
  await invoke(handler, votes.updateVote, scene.committee, { params: { voteId }, body });
  expect((await create(draftId)).reply).toMatchObject({ voteId, help: '找楼长', revision: 2 });
});

test('the same name of a form in another community is another draft, and nobody’s but theirs', async () => {
  const [draftId, other] = [newDraftId(), await newScene()];
  const mine = (await create(draftId)).reply;
  const theirs = (await create(draftId, {}, other.committee)).reply;
  expect(theirs.voteId).not.toBe(mine.voteId);
  expect((await create(newDraftId(), {}, scene.resident(0))).status).toBe(403);
  expect((await create('../../etc')).status).toBe(400);
});
