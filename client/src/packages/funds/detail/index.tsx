import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { BudgetsCard } from '../../../features/budgets/budgets-card';
import { GiveBtn } from '../../../features/donations/give-btn';
import { FundSkeleton } from '../../../features/funds/fund-skeleton';
import { FundView } from '../../../features/funds/fund-view';
import { useFund } from '../../../features/funds/use-fund';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';

/** One fund, for anybody: the address on printed codes. Neighbours can do more here. */
export default function FundPage() {
  const now = useNow();
  const { fund, mine } = useFund(useParam('fundId'));
  return (
    <Page title={fund.data?.name ?? '基金'}>
      <Loaded of={fund} skeleton={<FundSkeleton />}>
        {(shown) => (
          <FundView fund={shown} mine={mine} now={now} give={<GiveBtn fund={shown} />} more={mine && <BudgetsCard />} />
        )}
      </Loaded>
    </Page>
  );
}
