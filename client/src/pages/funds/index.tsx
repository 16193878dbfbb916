import { BtnLink } from '../../components/btn/btn';
import { Loaded } from '../../components/loaded/loaded';
import { Page } from '../../components/page/page';
import { Empty } from '../../components/states/empty';
import { BudgetsCard } from '../../features/budgets/budgets-card';
import { GiveBtn } from '../../features/donations/give-btn';
import { FundList } from '../../features/funds/fund-list';
import { FundSkeleton } from '../../features/funds/fund-skeleton';
import { FundView } from '../../features/funds/fund-view';
import { useFund } from '../../features/funds/use-fund';
import { useFunds } from '../../features/funds/use-funds';
import { useNow } from '../../platform/clock';
import { useMay } from '../../platform/may';
import { urlOf } from '../../platform/navigate';
import { usePullToRefresh } from '../../platform/pull-to-refresh';

export default function FundsPage() {
  return (
    <Page title="基金" tab="funds" needs="resident">
      <Funds />
    </Page>
  );
}

/** The community's fund; where there are several, all of them. */
function Funds() {
  const may = useMay();
  const funds = useFunds();
  usePullToRefresh(funds);
  return (
    <Loaded of={funds} skeleton={<FundSkeleton />}>
      {({ funds: all }) => {
        const [first, ...others] = all;
        return (
          <>
            {!first && <Empty title="本社区还没有微基金">成立以后，每一元从哪来、到哪去，都在这里。</Empty>}
            {first && (others.length === 0 ? <OnlyFund fundId={first.fundId} /> : <FundList funds={all} />)}
            {others.length > 0 && <BudgetsCard />}
            {may('fund_keeper', 'community_admin') && (
              <BtnLink kind="quiet" wide icon="plus" to={urlOf('fundEdit')}>
                成立一个基金
              </BtnLink>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function OnlyFund({ fundId }: { fundId: string }) {
  const now = useNow();
  const { fund, mine } = useFund(fundId);
  return (
    <Loaded of={fund} skeleton={<FundSkeleton />}>
      {(shown) => (
        <FundView fund={shown} mine={mine} now={now} give={<GiveBtn fund={shown} />} more={<BudgetsCard />} />
      )}
    </Loaded>
  );
}
