import * as votes from '../../shared/votes/endpoints';
import type { Choice } from '../../shared/votes/schema';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { later, newScene, opened, type Scene } from '../../tests/vote-scene';
import { inBatches } from '../platform/batches';
import { newPersonId } from '../platform/ids';
import { putBallot } from './ballots-store';
import { countVote } from './count-vote';
import { handler } from './handler';
import { readVote, type VoteItem } from './store';

const NOW = '2026-11-26T08:00:00.000Z';
let scene: Scene;
beforeAll(async () => {
  setClock(NOW);
  scene = await newScene();
});
beforeEach(() => setClock(NOW));
afterAll(() => jest.useRealTimers());

const cast = (voteId: string, n: number, choice: Choice) =>
  invoke(handler, votes.castBallot, scene.resident(n), { params: { voteId }, body: { choices: [choice] } });
const look = (voteId: string, as = scene.resident(0)) => invoke(handler, votes.getVote, as, { params: { voteId } });

async function votedBy(yes: number, no: number): Promise<VoteItem> {
  const vote = await opened(scene, NOW);
  for (let n = 0; n < yes + no; n++) await cast(vote.voteId, n, n < yes ? 'for' : 'against');
  return vote;
}

test('a ballot in the last millisecond counts, one at the closing instant does not, and late readers change nothing', async () => {
  const vote = await votedBy(7, 0);
  setClock(later(vote.closesAt, -1));
  expect((await cast(vote.voteId, 7, 'for')).status).toBe(200);
  setClock(vote.closesAt);
  expect(await cast(vote.voteId, 8, 'against')).toMatchObject({ reply: { code: 'VOTE_CLOSED' } });
  setClock(later(vote.closesAt, 14_999));
  expect((await look(vote.voteId)).reply).toMatchObject({
    state: 'open',
    outcome: null,
    countsAt: later(vote.closesAt, 15_000),
  });
  setClock(later(vote.closesAt, 15_000));
  expect((await look(vote.voteId)).reply).toMatchObject({ state: 'closed', outcome: null, turnout: { took: 8 } });
  expect((await look(vote.voteId, scene.committee)).reply.outcome).toMatchObject({
    took: 8,
    quorumMet: true,
    passed: true,
  });
});

test('the first look after the hour counts, from a list as well', async () => {
  const own = await newScene(2);
  const vote = await opened(own, NOW);
  setClock(later(vote.closesAt, 20_000));
  const { reply } = await invoke(handler, votes.listVotes, own.resident(0), { query: { filter: 'live' } });
  expect(reply.votes).toMatchObject([{ state: 'closed', passed: null }]);
  setClock(later(vote.closesAt, 3 * 86_400_000));
  expect((await invoke(handler, votes.listVotes, own.resident(0), { query: { filter: 'live' } })).reply.votes).toEqual(
    [],
  );
  const done = await invoke(handler, votes.listVotes, own.resident(0), { query: { filter: 'done' } });
  expect(done.reply.votes).toMatchObject([
    { state: 'published', passed: false, sentence: expect.stringContaining('没有通过') },
  ]);
});

test('two thirds of twelve is eight: eight households make the quorum, seven do not', async () => {
  const [enough, short] = [await votedBy(5, 3), await votedBy(7, 0)];
  const at = later(enough.closesAt, 15_000);
  expect((await countVote(scene.community, enough.voteId, at)).outcome).toMatchObject({
    quorumMet: true,
    passed: true,
  });
  expect((await countVote(scene.community, short.voteId, at)).outcome).toMatchObject({
    quorumMet: false,
    passed: false,
  });
});

test('four of eight is not more than half', async () => {
  const vote = await votedBy(4, 4);
  const { outcome } = await countVote(scene.community, vote.voteId, later(vote.closesAt, 15_000));
  expect(outcome).toMatchObject({ quorumMet: true, passNeeded: 5, passed: false });
});

test('counting many times at once gives one outcome', async () => {
  const vote = await votedBy(6, 3);
  const at = later(vote.closesAt, 15_000);
  const all = await Promise.all(Array.from({ length: 8 }, () => countVote(scene.community, vote.voteId, at)));
  expect(new Set(all.map((one) => JSON.stringify(one.outcome))).size).toBe(1);
  const kept = await readVote(scene.community, vote.voteId, { consistent: true });
  expect(kept).toMatchObject({ state: 'closed', revision: 3 });
  expect(kept?.history.at(-1)).toEqual({ event: 'closed', at: vote.closesAt });
});

test('nobody counts before the last accepted ballot has surely arrived', async () => {
  const vote = await votedBy(9, 0);
  expect(await countVote(scene.community, vote.voteId, later(vote.closesAt, 14_999))).toMatchObject({
    state: 'open',
    outcome: null,
  });
});

test('a count goes over as many pages as the box has', async () => {
  const vote = await opened(scene, NOW, { kind: 'poll', basis: 'person', quorum: null, pass: null });
  const people = Array.from({ length: 4100 }, (_, i) => i);
  const ballot = {
    householdId: 'c1.1.1.101',
    castAt: NOW,
    channel: 'phone',
    version: 1,
    nonce: 'n',
    leaf: 'l',
    reasonId: 'r',
  } as const;
  await inBatches(people, 32, (i) => {
    const choices: Choice[] = [i % 3 === 0 ? 'for' : 'against'];
    const voterKey = newPersonId();
    return putBallot(scene.community, vote.voteId, { ...ballot, voterKey, by: voterKey, choices });
  });
  const { outcome } = await countVote(scene.community, vote.voteId, later(vote.closesAt, 15_000));
  expect(outcome).toMatchObject({
    took: 4100,
    counts: [{ votes: 1367 }, { votes: 2733 }, { votes: 0 }],
    winners: ['against'],
  });
}, 180_000);

test('while a vote is open no reply says which way it goes, not even to the committee', async () => {
  const vote = await votedBy(0, 3);
  const params = { voteId: vote.voteId };
  const replies = [
    await look(vote.voteId),
    await look(vote.voteId, scene.committee),
    await invoke(handler, votes.listVotes, scene.committee, { query: { filter: 'live' } }),
    await invoke(handler, votes.listVotes, scene.resident(0), { query: { filter: 'mine' } }),
    await invoke(handler, votes.getBuildingTurnout, scene.committee, { params }),
    await invoke(handler, votes.listReasons, scene.committee, { params }),
    await invoke(handler, votes.castBallot, scene.resident(0), { params, body: { choices: ['against'] } }),
    await invoke(handler, votes.castBallot, scene.resident(0), { params, body: { choices: ['for'] } }),
  ];
  for (const { status, reply } of replies) {
    expect(status).toBe(200);
    // `for_against` names the form of the paper, which everyone sees.
    const text = JSON.stringify(reply).replaceAll('for_against', '');
    expect(text).not.toMatch(/"(for|against|abstain|choices|nonce|leaf|by)"/);
  }
});
