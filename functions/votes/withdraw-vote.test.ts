import * as votes from '../../shared/votes/endpoints';
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
import { countVote } from './count-vote';
import { handler } from './handler';
import { readVote } from './store';

const NOW = '2026-11-25T08:00:00.000Z';
/** The simulated content check is unsure about these words. */
const HELD = '这个原因待审';
let scene: Scene;
let wechat: SimulatedWechat;
beforeAll(async () => {
  setClock(NOW);
  [scene, wechat] = await Promise.all([newScene(2), simulatedWechat()]);
});
beforeEach(() => setClock(NOW));
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

const withdraw = (voteId: string, because: string, as: Identity) =>
  invoke(handler, votes.withdrawVote, as, { params: { voteId }, body: { because } });
const look = async (voteId: string, as: Identity) =>
  (await invoke(handler, votes.getVote, as, { params: { voteId } })).reply;
const TEXT_HELD = { status: 409, reply: { code: 'TEXT_HELD' } };

async function colleague(scope = 'community'): Promise<Identity> {
  const person = await newPerson();
  await putGrant(scene.community, { personId: person, role: 'committee', scope });
  return { person, community: scene.community, homes: [] };
}

test('a reason the check held waits for my colleague, who agrees with the same words', async () => {
  const { voteId } = await opened(scene, NOW);
  expect(await withdraw(voteId, HELD, scene.committee)).toMatchObject(TEXT_HELD);
  const other = await colleague();
  expect(await look(voteId, scene.committee)).toMatchObject({ pendingWithdrawal: { because: HELD, byMe: true } });
  expect(await look(voteId, other)).toMatchObject({ pendingWithdrawal: { because: HELD, byMe: false } });
  expect(await withdraw(voteId, ` ${HELD} `, other)).toMatchObject({
    status: 200,
    reply: { state: 'withdrawn', withdrawnBecause: HELD, pendingWithdrawal: null },
  });
});

test('a draft thrown away is shown to nobody but the committee, whatever stood in it', async () => {
  const body = { ...voteDraft(NOW, { explanation: '这一段待审' }), draftId: newDraftId() };
  const { reply: draft } = await invoke(handler, votes.createVote, scene.committee, { body });
  expect(draft).toMatchObject({ state: 'draft', moderation: 'held' });
  expect((await withdraw(draft.voteId, '不用了，另外再写', scene.committee)).status).toBe(200);
  const resident = scene.resident(0);
  const params = { voteId: draft.voteId };
  expect(await invoke(handler, votes.getVote, resident, { params })).toMatchObject({ status: 404 });
  for (const filter of ['mine', 'live', 'done'] as const) {
    const { reply } = await invoke(handler, votes.listVotes, resident, { query: { filter } });
    expect(reply.votes.map(({ voteId }) => voteId)).not.toContain(draft.voteId);
  }
  expect(await look(draft.voteId, scene.committee)).toMatchObject({ state: 'withdrawn' });
});

test('I cannot be my own second pair of eyes, however often I try', async () => {
  const { voteId } = await announced(scene, NOW);
  for (let i = 0; i < 3; i++) expect(await withdraw(voteId, HELD, scene.committee)).toMatchObject(TEXT_HELD);
  expect(await readVote(scene.community, voteId)).toMatchObject({ state: 'announced', revision: 2 });
});

test('a held reason is for the committee of this vote only', async () => {
  const { voteId } = await opened(scene, NOW);
  await withdraw(voteId, HELD, scene.committee);
  const elsewhere = await colleague('compound:c1');
  for (const one of [scene.resident(0), elsewhere]) {
    const reply = await look(voteId, one);
    expect(reply.pendingWithdrawal).toBeNull();
    expect(JSON.stringify(reply)).not.toContain(HELD);
    const { reply: live } = await invoke(handler, votes.listVotes, one, { query: { filter: 'live' } });
    expect(JSON.stringify(live)).not.toContain(HELD);
  }
  expect(await withdraw(voteId, HELD, elsewhere)).toMatchObject({ status: 403 });
});

test('other held words wait in their turn, and words that pass need nobody', async () => {
  const { voteId } = await opened(scene, NOW);
  const other = await colleague();
  await withdraw(voteId, HELD, scene.committee);
  expect(await withdraw(voteId, `${HELD}，换个说法`, other)).toMatchObject(TEXT_HELD);
  expect(await look(voteId, other)).toMatchObject({ pendingWithdrawal: { because: `${HELD}，换个说法`, byMe: true } });
  expect(await withdraw(voteId, '选项没有写清楚，违禁', other)).toMatchObject({ reply: { code: 'TEXT_RISKY' } });
  expect(await withdraw(voteId, '选项没有写清楚', other)).toMatchObject({ status: 200, reply: { state: 'withdrawn' } });
});

test('on a day when WeChat does not work two of us can still withdraw, and one alone once it is back', async () => {
  const because = '预算写错了，改好重来';
  const [first, second] = [await opened(scene, NOW), await opened(scene, NOW)];
  const down = () => wechat.control('fault', { api: 'msgSecCheck', errcode: -1, times: 10 });
  for (const { voteId } of [first, second]) {
    await down();
    expect(await withdraw(voteId, because, scene.committee)).toMatchObject(TEXT_HELD);
  }
  await down();
  expect(await withdraw(first.voteId, because, await colleague())).toMatchObject({ status: 200 });
  await wechat.control('fault', { api: 'msgSecCheck' });
  expect(await withdraw(second.voteId, because, scene.committee)).toMatchObject({ status: 200 });
});

test('once the vote is counted nothing waits any more', async () => {
  const vote = await opened(scene, NOW);
  await withdraw(vote.voteId, HELD, scene.committee);
  const counted = await countVote(scene.community, vote.voteId, later(vote.closesAt, 15_000));
  expect(counted).toMatchObject({ state: 'closed', pendingWithdrawal: null });
  setClock(later(vote.closesAt, 20_000));
  expect(await withdraw(vote.voteId, HELD, await colleague())).toMatchObject({ reply: { code: 'VOTE_CLOSED' } });
});
