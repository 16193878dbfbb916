import { listBudgets } from '../../../shared/budgets/endpoints';
import { call, tokenOf } from '../api';
import { PEOPLE } from '../people';
import type { Screen } from './screens';

const screen = (name: string, person: string | null, page: string, params: Record<string, string> = {}): Screen => {
  const query = new URLSearchParams(params).toString();
  return { name, person, address: `/packages/funds/${page}/index${query ? `?${query}` : ''}` };
};

const desk = (name: string, page: string, params: Record<string, string> = {}): Screen => {
  const query = new URLSearchParams(params).toString();
  return { name, person: PEOPLE.fundKeeper, address: `/packages/committee/${page}/index${query ? `?${query}` : ''}` };
};

/** A round of each state a resident can see, the form to propose, and the page for whoever has the link. */
export async function budgetScreens(): Promise<Screen[]> {
  const token = await tokenOf(PEOPLE.resident);
  const lists = await Promise.all(
    (['live', 'done'] as const).map((filter) => call(listBudgets, { query: { filter } }, token)),
  );
  const rounds = lists.flatMap(({ budgets }) => budgets);
  const inState = (state: string) => rounds.filter((round) => round.state === state);
  return [
    screen('budgets', PEOPLE.resident, 'budgets'),
    ...rounds.map(({ state, roundId }) => screen(`budget ${state}`, PEOPLE.resident, 'budget', { roundId })),
    ...inState('collecting').map(({ roundId }) =>
      screen('budget, a proposal', PEOPLE.resident, 'budget-propose', { roundId }),
    ),
    ...rounds.map(({ state, roundId }) => desk(`budget desk, ${state}`, 'budget', { roundId })),
    desk('budget begun', 'budget-edit'),
    ...inState('decided').map(({ roundId }) => screen('budget in public', null, 'public-budget', { roundId })),
  ];
}
