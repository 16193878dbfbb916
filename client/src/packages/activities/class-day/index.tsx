import { getClassDay } from '../../../../../shared/activities/classroom-endpoints';
import { localDay } from '../../../../../shared/http/local-time';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { ClassDayView } from '../../../features/activities/committee/class-day-view';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';
import { useEndpoint } from '../../../platform/use-endpoint';

const EVERY_MS = 15_000;

export default function ClassDayPage() {
  const params = { activityId: useParam('activityId'), sessionId: useParam('sessionId') };
  const today = localDay(useNow());
  const day = useEndpoint(getClassDay, { params: { ...params, day: today } }, { every: EVERY_MS });
  usePullToRefresh(day);
  return (
    <Page title="点名和接送" needs="resident">
      <Loaded of={day}>{(shown) => <ClassDayView params={params} day={shown} />}</Loaded>
    </Page>
  );
}
