import { after } from '../../shared/votes/life';
import { setClock } from '../../tests/clock';
import { announced, later, newScene, opened, type Scene } from '../../tests/vote-scene';
import { householdsPartition } from '../places/reads';
import { dropDue, noteDue, readDue } from '../platform/due';
import { type CommunityId, storedCommunity } from '../platform/identity';
import { newId } from '../platform/ids';
import { write } from '../platform/table';
import { VOTES_DUE, type VoteDue } from './due-store';
import { handler } from './on-schedule';
import { readVote, saveVote, type VoteItem } from './store';

// Due work of all communities stands in one queue: these tests run in a year of their own, so that they never settle
// the votes of other tests that run beside them.
const NOW = '2021-03-01T08:00:00.000Z';
const HOUR = 3_600_000;
let scene: Scene;
beforeAll(async () => {
  scene = await newScene(3);
});
afterAll(() => jest.useRealTimers());

const run = (at: string) => {
  setClock(at);
  return handler();
};
const now = async (vote: VoteItem, from = scene) => {
  const kept = await readVote(from.community, vote.voteId, { consistent: true });
  return kept?.state;
};
const dueFor = async ({ voteId }: { voteId: string }) =>
  (await readDue(VOTES_DUE, '2022-01-01', 100)).filter((due) => due.job.voteId === voteId);

/** A count of a vote that does not exist, put off `tries` times. */
async function putBroken(community: CommunityId, voteId: string, tries: number): Promise<void> {
  const { write: step, onRefused } = noteDue<VoteDue['job']>(VOTES_DUE, community, NOW, { voteId, step: 'count' });
  await write({ write: { Put: { Item: { ...step.Put?.Item, tries } } }, onRefused });
}

test('a vote opens, is counted and is published on time by itself', async () => {
  const vote = await announced(scene, NOW, { opensAt: later(NOW, HOUR), closesAt: later(NOW, 3 * HOUR) });
  await run(later(vote.opensAt, -1));
  expect(await now(vote)).toBe('announced');
  await run(vote.opensAt);
  expect(await now(vote)).toBe('open');
  await run(later(vote.closesAt, 14_999));
  expect(await now(vote)).toBe('open');
  await run(later(vote.closesAt, 15_000));
  expect(await now(vote)).toBe('closed');
  await run(later(vote.closesAt, 72 * HOUR));
  expect(await now(vote)).toBe('published');
  expect(await dueFor(vote)).toEqual([]);
});

test('two runs at once do everything once', async () => {
  const vote = await announced(scene, NOW);
  setClock(NOW);
  const runs = await Promise.all([handler(), handler(), handler()]);
  expect(runs.every(({ failed }) => failed === 0)).toBe(true);
  expect(await readVote(scene.community, vote.voteId)).toMatchObject({ state: 'open', revision: 2 });
  expect(await dueFor(vote)).toMatchObject([{ job: { step: 'count' } }]);
});

test('a schedule that slept catches up, step by step', async () => {
  const vote = await opened(scene, NOW);
  for (let minute = 0; minute < 2; minute++) await run(later(vote.closesAt, 100 * HOUR + minute * 60_000));
  expect(await now(vote)).toBe('published');
});

test('a vote that slept through its whole time is void, with the reason', async () => {
  const vote = await announced(scene, NOW);
  await run(later(vote.closesAt, HOUR));
  expect(await readVote(scene.community, vote.voteId)).toMatchObject({
    state: 'withdrawn',
    withdrawnBecause: expect.stringContaining('自动作废'),
  });
  expect(await dueFor(vote)).toEqual([]);
});

test('a vote whose households are gone at its opening is void', async () => {
  const own = await newScene(1);
  const vote = await announced(own, NOW);
  const Key = { pk: householdsPartition(own.community), sk: own.households[0]?.householdId };
  await write({ write: { Delete: { Key } }, onRefused: () => new Error('refused') });
  await run(NOW);
  expect(await now(vote, own)).toBe('withdrawn');
});

test('a withdrawn vote leaves nothing due', async () => {
  const vote = await opened(scene, NOW);
  await saveVote(scene.community, after(vote, 'withdrawn', 'withdrawn', NOW), vote);
  expect(await dueFor(vote)).toEqual([]);
});

test('work that fails steps back and does not keep the others waiting', async () => {
  const broken = newId(NOW);
  const community = storedCommunity(scene.community);
  await putBroken(community, broken, 0);
  const vote = await announced(scene, NOW);
  const said = jest.spyOn(console, 'error').mockImplementation(() => {});
  await run(later(NOW, 60_000));
  expect(await now(vote)).toBe('open');
  expect(said).toHaveBeenCalledWith(expect.stringContaining('NOT_FOUND'));
  said.mockRestore();
  const again = await dueFor({ voteId: broken });
  expect(again).toMatchObject([{ tries: 1, sk: `${later(NOW, 120_000)}#${community}#${broken}#count` }]);
  await dropDue(VOTES_DUE, again[0] as VoteDue);
});

test('a count that fails again and again wakes somebody, and the others are still done', async () => {
  const broken = newId(NOW);
  const community = storedCommunity(scene.community);
  await putBroken(community, broken, 2);
  const vote = await announced(scene, NOW);
  const said = jest.spyOn(console, 'error').mockImplementation(() => {});
  await expect(run(later(NOW, 60_000))).rejects.toThrow('again and again');
  said.mockRestore();
  expect(await now(vote)).toBe('open');
  const again = await dueFor({ voteId: broken });
  expect(again).toMatchObject([{ tries: 3 }]);
  await dropDue(VOTES_DUE, again[0] as VoteDue);
});
