import type { Round } from '../../shared/budgets/schema';
import { type Papers, papersOf } from '../../shared/votes/eligibility';
import type { Caller } from '../platform/serve';

/**
 * The papers a person may fill in: one per home, or one per registered adult's seat. There is no frozen roll, as no
 * quorum is asked for: the seats themselves are as many as registered adults, and who changed homes after the opening
 * does not vote from the next.
 */
export function papersFor({ basis, openedAt }: Pick<Round, 'basis' | 'openedAt'>, { person, homes }: Caller): Papers {
  if (openedAt === null) return { papers: [], refusal: 'BUDGET_NOT_OPEN' };
  if (homes.length === 0) return { papers: [], refusal: 'NOT_A_MEMBER' };
  return papersOf(
    basis,
    openedAt,
    person,
    homes.map((home) => {
      const { householdId } = home;
      return { ...home, row: { householdId, exclusiveArea: 0, adults: home.seat ?? 0, people: 1 } };
    }),
  );
}
