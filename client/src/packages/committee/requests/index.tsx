import { Page } from '../../../components/page/page';
import { RequestsView } from '../../../features/residents/committee/requests-view';
import { useWaitingRequests } from '../../../features/residents/committee/use-waiting-requests';
import { useNow } from '../../../platform/clock';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';

export default function CommitteeRequestsPage() {
  const requests = useWaitingRequests();
  const now = useNow();
  usePullToRefresh(requests);
  return (
    <Page title="绑定申请" needs={['grid_worker', 'community_admin']}>
      <RequestsView of={requests} now={now} />
    </Page>
  );
}
