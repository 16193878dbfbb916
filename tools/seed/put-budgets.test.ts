import { readFile, readResult } from '../../functions/budgets/results-store';
import { listRounds, type RoundItem } from '../../functions/budgets/store';
import { newPersonId } from '../../functions/platform/ids';
import { fundWith } from '../../tests/budget-scene';
import { newCommunity } from '../../tests/world';
import { verifyBudget } from '../verify/budget';
import type { Cast } from './cast';
import { putBudgets } from './put-budgets';

const NOW = new Date().toISOString();
const community = newCommunity();
const somebody = { personId: newPersonId(), name: '测试', householdId: '' };
const cast: Cast = { now: NOW, community, of: () => somebody, neighbours: [somebody] };
const all = async (): Promise<RoundItem[]> =>
  (await Promise.all((['drafts', 'live', 'done'] as const).map((group) => listRounds(community, group, 20)))).flatMap(
    ({ rounds }) => rounds,
  );

beforeAll(async () => {
  await putBudgets(cast);
  await fundWith(community, 8_000_000, NOW);
  await putBudgets(cast);
});

test('the demo has a round in every state', async () => {
  const states = (await all()).map(({ state }) => state).sort();
  expect(states).toEqual(['collecting', 'decided', 'draft', 'open', 'withdrawn']);
});

test('the one that is decided shows what sharing out changes, and its file says the same', async () => {
  const decided = (await all()).find(({ state }) => state === 'decided') as RoundItem;
  const result = await readResult(community, decided.roundId);
  const chosen = result?.bought.map(({ no }) => no).sort();
  expect(chosen?.length).toBeGreaterThan(2);
  expect(chosen).not.toEqual([...(result?.greedy ?? [])].sort());
  expect(result?.served.shares).toBeGreaterThanOrEqual(result?.served.greedy ?? 0);
  expect(verifyBudget((await readFile(community, decided.roundId)) ?? '').ok).toBe(true);
});

test('putting it a second time changes nothing', async () => {
  const before = await all();
  await putBudgets(cast);
  expect(await all()).toEqual(before);
});
