import { Page } from '../../../components/page/page';
import { StatementsView } from '../../../features/funds/committee/income/statements-view';

export default function StatementsPage() {
  return (
    <Page title="月度对账单" needs={['fund_keeper', 'community_admin', 'supervisor', 'committee']}>
      <StatementsView />
    </Page>
  );
}
