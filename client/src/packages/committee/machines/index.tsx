import { Page } from '../../../components/page/page';
import { MachinesView } from '../../../features/funds/committee/income/machines-view';

export default function MachinesPage() {
  return (
    <Page title="自动售卖机" needs={['fund_keeper', 'community_admin', 'supervisor', 'committee']}>
      <MachinesView />
    </Page>
  );
}
