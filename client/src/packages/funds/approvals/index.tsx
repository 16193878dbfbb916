import { Page } from '../../../components/page/page';
import { ApprovalsScreen } from '../../../features/projects/approvals-screen';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';

export default function ApprovalsPage() {
  const now = useNow();
  return (
    <Page title="批准和付款" needs="resident">
      <ApprovalsScreen fundId={useParam('fundId')} now={now} />
    </Page>
  );
}
