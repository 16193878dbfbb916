import { Page } from '../../../components/page/page';
import { RolesView } from '../../../features/residents/committee/roles-view';
import { useNow } from '../../../platform/clock';

export default function CommitteeRolesPage() {
  const now = useNow();
  return (
    <Page title="职责" needs={['community_admin', 'supervisor']}>
      <RolesView now={now} />
    </Page>
  );
}
