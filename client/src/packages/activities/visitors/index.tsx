import { listConsultationDays } from '../../../../../shared/activities/consultation-endpoints';
import { localDay } from '../../../../../shared/http/local-time';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { ConsultVisitors } from '../../../features/activities/committee/consult-visitors';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';
import { useSession } from '../../../platform/session';
import { useEndpoint } from '../../../platform/use-endpoint';

export default function VisitorsPage() {
  const activityId = useParam('activityId');
  const list = useEndpoint(listConsultationDays, { params: { activityId } });
  const { me } = useSession();
  const today = localDay(useNow());
  usePullToRefresh(list);
  return (
    <Page title="谁来找我" needs="resident">
      <Loaded of={list}>
        {({ days }) => (
          <ConsultVisitors
            activityId={activityId}
            days={days.filter(({ counsellorId }) => counsellorId === me?.personId)}
            today={today}
          />
        )}
      </Loaded>
    </Page>
  );
}
