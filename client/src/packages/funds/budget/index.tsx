import { getBudget } from '../../../../../shared/budgets/endpoints';
import { BtnLink } from '../../../components/btn/btn';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { BallotSection } from '../../../features/budgets/ballot-section';
import { BudgetBar } from '../../../features/budgets/budget-bar';
import { BudgetView } from '../../../features/budgets/budget-view';
import { useBudgetBallot } from '../../../features/budgets/use-budget-ballot';
import { useNow } from '../../../platform/clock';
import { urlOf, useParam } from '../../../platform/navigate';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';
import { useEndpoint } from '../../../platform/use-endpoint';

/** 截止 takes effect on the screen within seconds, by the server's clock. */
const TICK_MS = 5_000;

export default function BudgetPage() {
  const roundId = useParam('roundId');
  const budget = useEndpoint(getBudget, { params: { roundId } }, { keep: true, enabled: roundId !== '' });
  const now = useNow(TICK_MS);
  const ballot = useBudgetBallot(roundId, budget.data, now);
  usePullToRefresh(budget);
  return (
    <Page title="微项目票选" needs="resident" bar={budget.data && <BudgetBar budget={budget.data} ballot={ballot} />}>
      <Loaded of={budget}>
        {(shown) => (
          <BudgetView budget={shown} now={now}>
            {ballot && <BallotSection budget={shown} ballot={ballot} now={now} />}
            {shown.mayManage && (
              <BtnLink kind="second" icon="settings" to={urlOf('budgetDesk', { roundId })}>
                管理这次票选
              </BtnLink>
            )}
          </BudgetView>
        )}
      </Loaded>
    </Page>
  );
}
