import { Page } from '../../../components/page/page';
import { IncomeView } from '../../../features/funds/committee/income/income-view';
import { useParam } from '../../../platform/navigate';

export default function FundIncomePage() {
  const fundId = useParam('fundId');
  return (
    <Page title="其他收入" needs={['fund_keeper', 'community_admin', 'supervisor', 'committee']}>
      <IncomeView key={fundId} fundId={fundId} />
    </Page>
  );
}
