import { Page } from '../../../components/page/page';
import { HostView } from '../../../features/funds/committee/income/host-view';
import { useParam } from '../../../platform/navigate';

export default function FundHostPage() {
  const fundId = useParam('fundId');
  return (
    <Page title="和慈善会对账" needs={['fund_keeper', 'community_admin']}>
      <HostView key={fundId} fundId={fundId} />
    </Page>
  );
}
