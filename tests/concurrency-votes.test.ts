import { listAll } from '../functions/platform/table';
import { type Ballot, ballotPages } from '../functions/votes/ballots-store';
import { countVote } from '../functions/votes/count-vote';
import { handler } from '../functions/votes/handler';
import { castBallot } from '../shared/votes/endpoints';
import type { Choice } from '../shared/votes/schema';
import { setClock } from './clock';
import { invoke } from './invoke';
import { later, newScene, opened, type Scene } from './vote-scene';

const NOW = '2026-11-29T08:00:00.000Z';
const CHOICES: Choice[] = ['for', 'against', 'abstain'];
let scene: Scene;
beforeAll(async () => {
  setClock(NOW);
  scene = await newScene(150);
});
beforeEach(() => setClock(NOW));
afterAll(() => jest.useRealTimers());

/** As a phone does it: told that it is busy (a slow machine under 200 taps), it tries again. */
async function cast(voteId: string, n: number, choice: Choice, seat = 1) {
  const me = scene.resident(n, seat);
  for (;;) {
    const answer = await invoke(handler, castBallot, me, { params: { voteId }, body: { choices: [choice] } });
    if (answer.reply.code !== 'BUSY') return answer;
  }
}
async function box(voteId: string) {
  const all: { voterKey: string; choices: Choice[] }[] = [];
  for await (const page of ballotPages(scene.community, voteId, { consistent: true })) all.push(...page);
  return all;
}
const ballotOf = async (voteId: string, n: number): Promise<Ballot> => {
  const pk = `COMMUNITY#${scene.community}#VOTE#${voteId}#BALLOTS`;
  const [item] = await listAll({ pk, prefix: scene.households[n]?.householdId as string, consistent: true }, 1);
  return item as unknown as Ballot;
};

test('200 taps at once from 150 households are exactly 150 ballots', async () => {
  const { voteId } = await opened(scene, NOW, { mayChange: false });
  const taps = Array.from({ length: 200 }, (_, i) => cast(voteId, i % 150, CHOICES[i % 3] as Choice, i < 150 ? 1 : 2));
  const answers = await Promise.all(taps);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(150);
  expect(answers.filter(({ reply }) => reply.code === 'ALREADY_VOTED')).toHaveLength(50);
  const ballots = await box(voteId);
  expect(ballots).toHaveLength(150);
  expect(new Set(ballots.map((b) => b.voterKey)).size).toBe(150);
  // Whoever was told "yes" is the one whose choice is in the box.
  for (const [i, { status }] of answers.entries()) {
    if (status !== 200) continue;
    const mine = ballots.find((b) => b.voterKey === scene.households[i % 150]?.householdId);
    expect(mine?.choices).toEqual([CHOICES[i % 3]]);
  }
});

test('a nervous thumb that taps five times has one ballot and one receipt', async () => {
  const { voteId } = await opened(scene, NOW, { mayChange: false });
  const me = scene.resident(0);
  const input = { params: { voteId }, body: { choices: ['for' as const] } };
  const taps = await Promise.all(Array.from({ length: 5 }, () => invoke(handler, castBallot, me, input)));
  expect(taps.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(new Set(taps.map(({ reply }) => reply.receipt.code)).size).toBe(1);
  expect(await box(voteId)).toHaveLength(1);
});

test('a family changing its mind all at once keeps one ballot, and every accepted change is a version', async () => {
  const { voteId } = await opened(scene, NOW);
  const first = await cast(voteId, 7, 'abstain');
  expect(first.status).toBe(200);
  const changes = await Promise.all(
    Array.from({ length: 12 }, (_, i) => cast(voteId, 7, i % 2 ? 'for' : 'against', 1)),
  );
  const taken = changes.filter(({ status }) => status === 200);
  expect(
    changes.filter(({ status }) => status !== 200).every(({ reply }) => reply.code === 'BALLOT_CHANGED_MEANWHILE'),
  ).toBe(true);
  const last = await ballotOf(voteId, 7);
  expect(await box(voteId)).toHaveLength(1);
  expect(last.version).toBe(1 + taken.filter(({ reply }) => reply.changed).length);
  expect(new Set(taken.map(({ reply }) => reply.receipt.code)).size).toBe(taken.length);
});

test('ballots racing the closing hour: every accepted one is counted, no refused one is, and both counts agree', async () => {
  const vote = await opened(scene, NOW);
  setClock(later(vote.closesAt, -1));
  const numbers = Array.from({ length: 50 }, (_, n) => n);
  const inTime = numbers.map((n) => cast(vote.voteId, n, 'for'));
  await Promise.race(inTime);
  // The hour strikes while most of them are still on their way.
  setClock(vote.closesAt);
  const tooLate = numbers.map((n) => cast(vote.voteId, n + 50, 'against'));
  const answers = await Promise.all([...inTime, ...tooLate]);
  const accepted = answers.filter(({ status }) => status === 200).length;
  expect(answers.filter(({ reply }) => reply.code === 'VOTE_CLOSED')).toHaveLength(100 - accepted);
  expect(accepted).toBeGreaterThan(0);
  expect(accepted).toBeLessThan(100);
  const at = later(vote.closesAt, 15_000);
  const [one, two] = await Promise.all([
    countVote(scene.community, vote.voteId, at),
    countVote(scene.community, vote.voteId, at),
  ]);
  expect(one.outcome).toEqual(two.outcome);
  expect(one.outcome).toMatchObject({ took: accepted, counts: [{ votes: accepted }, { votes: 0 }, { votes: 0 }] });
  expect((await cast(vote.voteId, 149, 'for')).status).toBe(409);
});

test('casts and counts in any order: nothing accepted is ever lost', async () => {
  for (let round = 0; round < 5; round++) {
    const vote = await opened(scene, later(NOW, round * 1000));
    setClock(later(vote.closesAt, -1));
    const casts = Array.from({ length: 30 }, (_, n) => cast(vote.voteId, n, CHOICES[(n + round) % 3] as Choice));
    const at = later(vote.closesAt, 15_000);
    const early = countVote(scene.community, vote.voteId, later(vote.closesAt, 14_999));
    const answers = await Promise.all(casts);
    expect((await early).outcome).toBeNull();
    const { outcome } = await countVote(scene.community, vote.voteId, at);
    expect(outcome?.took).toBe(answers.filter(({ status }) => status === 200).length);
  }
});
