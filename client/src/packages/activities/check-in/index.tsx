import { Page } from '../../../components/page/page';
import { DoorView } from '../../../features/activities/door-view';
import { useParam } from '../../../platform/navigate';

export default function CheckInPage() {
  const params = { activityId: useParam('activityId'), sessionId: useParam('sessionId') };
  const scanned = useParam('code');
  return (
    <Page title="验票" needs="resident">
      <DoorView params={params} scanned={scanned} />
    </Page>
  );
}
