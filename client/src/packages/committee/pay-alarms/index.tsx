import { Page } from '../../../components/page/page';
import { AlarmsView } from '../../../features/donations/committee/alarms-view';
import { useNow } from '../../../platform/clock';

export default function PayAlarmsPage() {
  const now = useNow();
  return (
    <Page title="对账提醒" needs={['fund_keeper', 'supervisor', 'community_admin']}>
      <AlarmsView now={now} />
    </Page>
  );
}
