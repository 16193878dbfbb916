import { getActivity } from '../../../../../shared/activities/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { ActivityEditor } from '../../../features/activities/committee/activity-editor';
import { useParam } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';

function Existing({ activityId }: { activityId: string }) {
  const activity = useEndpoint(getActivity, { params: { activityId } });
  return <Loaded of={activity}>{(shown) => <ActivityEditor key={shown.revision} activity={shown} />}</Loaded>;
}

export default function ActivityEditPage() {
  const activityId = useParam('activityId');
  return (
    <Page title={activityId ? '改活动' : '办一场活动'} needs={['committee', 'grid_worker', 'community_admin']}>
      {activityId ? <Existing activityId={activityId} /> : <ActivityEditor activity={null} />}
    </Page>
  );
}
