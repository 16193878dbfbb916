import { getBudget } from '../../../../../shared/budgets/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { BudgetDesk } from '../../../features/budgets/committee/budget-desk';
import { useParam } from '../../../platform/navigate';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';
import { useEndpoint } from '../../../platform/use-endpoint';

export default function BudgetDeskPage() {
  const roundId = useParam('roundId');
  const budget = useEndpoint(getBudget, { params: { roundId } }, { enabled: roundId !== '' });
  usePullToRefresh(budget);
  return (
    <Page title="管理票选" needs={['committee', 'fund_keeper']}>
      <Loaded of={budget}>{(shown) => <BudgetDesk key={shown.roundId} budget={shown} />}</Loaded>
    </Page>
  );
}
