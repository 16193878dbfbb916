import { Page } from '../../../components/page/page';
import { PlansList } from '../../../features/musters/committee/plans-list';
import { useNow } from '../../../platform/clock';

export default function MusterPlansPage() {
  const now = useNow();
  return (
    <Page title="应急集结" needs={['committee', 'community_admin']}>
      <PlansList now={now} />
    </Page>
  );
}
