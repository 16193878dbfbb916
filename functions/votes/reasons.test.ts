import * as votes from '../../shared/votes/endpoints';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { later, newPerson, newScene, opened, type Scene } from '../../tests/vote-scene';
import type { Identity } from '../platform/identity';
import { handler } from './handler';
import type { VoteItem } from './store';

const NOW = '2026-11-28T08:00:00.000Z';
let scene: Scene;
let wechat: SimulatedWechat;
let vote: VoteItem;
let me: Identity;
beforeAll(async () => {
  setClock(NOW);
  [scene, wechat] = await Promise.all([newScene(4), simulatedWechat()]);
});
beforeEach(async () => {
  setClock(NOW);
  vote = await opened(scene, NOW);
  me = await voter(0);
});
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

/** A resident WeChat knows, who has voted. */
async function voter(n: number): Promise<Identity> {
  const as = scene.resident(n);
  await newPerson(as.person);
  await invoke(handler, votes.castBallot, as, { params: { voteId: vote.voteId }, body: { choices: ['for'] } });
  return as;
}
const give = (as: Identity, text: string, audience: 'public' | 'committee' = 'public') =>
  invoke(handler, votes.giveReason, as, { params: { voteId: vote.voteId }, body: { text, audience } });
const read = async (as: Identity) => {
  const { reply } = await invoke(handler, votes.listReasons, as, { params: { voteId: vote.voteId } });
  return reply.reasons.map((reason) => reason.text).sort();
};
const decide = (reasonId: string, show: boolean, as = scene.committee) =>
  invoke(handler, votes.decideReason, as, { params: { voteId: vote.voteId, reasonId }, body: { show } });
async function publish() {
  setClock(later(vote.closesAt, 20_000));
  await invoke(handler, votes.publishVote, scene.committee, { params: { voteId: vote.voteId } });
}

test('I say why only after voting, and may say it better while the vote is open', async () => {
  const silent = scene.resident(1);
  await newPerson(silent.person);
  expect(await give(silent, '还没有想好')).toMatchObject({ reply: { code: 'REASON_NEEDS_BALLOT' } });
  expect((await give(me, '楼道太暗')).status).toBe(200);
  setClock(later(NOW, 1000));
  expect((await give(me, '楼道太暗，老人容易摔')).status).toBe(200);
  await publish();
  expect(await read(scene.resident(2))).toEqual(['楼道太暗，老人容易摔']);
  expect(await give(me, '再补一句')).toMatchObject({ reply: { code: 'VOTE_CLOSED' } });
});

test('nobody reads from the list at what hour I wrote, only on which day', async () => {
  expect((await give(me, '晚上楼道太暗')).reply.givenAt).toBe(NOW);
  await publish();
  for (const reader of [scene.resident(2), scene.committee]) {
    const { reply } = await invoke(handler, votes.listReasons, reader, { params: { voteId: vote.voteId } });
    // Midnight of 28 November in China.
    expect(reply.reasons.map(({ givenAt }) => givenAt)).toEqual(['2026-11-27T16:00:00.000Z']);
  }
});

test('reasons show when the result is out: public ones to everyone, the others to the committee', async () => {
  await give(me, '物业费要公开');
  await give(await voter(1), '我家有困难', 'committee');
  expect(await read(scene.committee)).toEqual([]);
  setClock(later(vote.closesAt, 15_000));
  expect(await read(me)).toEqual([]);
  expect(await read(scene.committee)).toEqual(['我家有困难', '物业费要公开']);
  await publish();
  expect(await read(me)).toEqual(['物业费要公开']);
});

test('held words wait for the committee, who decides once', async () => {
  const { reply: shown } = await give(me, '这句待审');
  const { reply: dropped } = await give(await voter(1), '那句也待审');
  expect(shown.moderation).toBe('held');
  expect(await decide(shown.reasonId, true)).toMatchObject({ reply: { code: 'VOTE_NOT_CLOSED' } });
  await publish();
  expect(await read(me)).toEqual([]);
  expect(await decide(shown.reasonId, true, me)).toMatchObject({ status: 403 });
  const both = await Promise.all([decide(shown.reasonId, true), decide(shown.reasonId, true)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await decide(dropped.reasonId, false)).status).toBe(200);
  expect(await decide(dropped.reasonId, false)).toMatchObject({ status: 404 });
  expect(await read(me)).toEqual(['这句待审']);
});

test('risky words are refused, and a reason’s name does not lead to my door', async () => {
  expect(await give(me, '这里有违禁')).toMatchObject({ reply: { code: 'TEXT_RISKY' } });
  const { reply } = await give(me, '很好');
  expect(reply.reasonId).toMatch(/^[0-9a-f]{24}$/);
  expect(JSON.stringify(reply)).not.toContain('c1.1');
});
