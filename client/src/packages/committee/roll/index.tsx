import { Page } from '../../../components/page/page';
import { RollView } from '../../../features/places/roll-view';

export default function CommitteeRollPage() {
  return (
    <Page title="住户和网格" needs={['grid_worker', 'committee', 'supervisor', 'community_admin']}>
      <RollView />
    </Page>
  );
}
