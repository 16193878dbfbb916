import { getPublicBudget } from '../../../../../shared/budgets/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { BudgetView } from '../../../features/budgets/budget-view';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';
import { useEndpoint } from '../../../platform/use-endpoint';

/** For whoever has the link or scanned the code: no account is asked for. */
export default function PublicBudgetPage() {
  const roundId = useParam('roundId');
  const budget = useEndpoint(getPublicBudget, { params: { roundId } }, { enabled: roundId !== '' });
  const now = useNow();
  usePullToRefresh(budget);
  return (
    <Page title={budget.data ? `${budget.data.communityName}票选` : '微项目票选'}>
      <Loaded of={budget}>{(shown) => <BudgetView budget={shown} now={now} />}</Loaded>
    </Page>
  );
}
