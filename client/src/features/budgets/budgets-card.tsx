import { SectionHead } from '../../components/card/section-head';
import { useNow } from '../../platform/clock';
import { urlOf } from '../../platform/navigate';
import { BudgetCard } from './budget-card';
import { useBudgets } from './use-budgets';

/** For the tab 基金: what runs now, else the newest result; nothing where there has never been a round. */
export function BudgetsCard() {
  const now = useNow();
  const live = useBudgets('live');
  const past = useBudgets('done', live.items?.length === 0);
  const shown = live.items?.length ? live.items : (past.items ?? []).slice(0, 1);
  if (shown.length === 0) return null;
  return (
    <>
      <SectionHead title="微项目大家选" to={urlOf('budgets')} />
      {shown.map((budget) => (
        <BudgetCard key={budget.roundId} budget={budget} now={now} level={3} />
      ))}
    </>
  );
}
