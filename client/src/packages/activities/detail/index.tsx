import { useState } from 'react';
import { getActivity } from '../../../../../shared/activities/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { ActivityBar } from '../../../features/activities/activity-bar';
import { ActivityView } from '../../../features/activities/activity-view';
import { KindCards } from '../../../features/activities/kind-cards';
import { useBooking } from '../../../features/activities/use-booking';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';
import { useEndpoint } from '../../../platform/use-endpoint';

const EVERY_MS = 20_000;

export default function ActivityPage() {
  const activityId = useParam('activityId');
  const asked = useParam('sessionId');
  const activity = useEndpoint(getActivity, { params: { activityId } }, { every: EVERY_MS });
  const [picked, setPicked] = useState<string | null>(null);
  const now = useNow();
  usePullToRefresh(activity);
  const sessions = activity.data?.sessions ?? [];
  const session =
    sessions.find(({ sessionId }) => sessionId === (picked ?? asked)) ??
    sessions.find(({ startsAt }) => startsAt > now) ??
    sessions[0];
  const booking = useBooking(activity.data, session?.sessionId ?? null);
  const byForm = activity.data?.kind !== 'consultation' && activity.data?.kind !== 'festival';
  return (
    <Page
      title="活动"
      needs="resident"
      bar={session && byForm && <ActivityBar session={session} booking={booking} now={now} />}
    >
      <Loaded of={activity}>
        {(shown) =>
          session && (
            <ActivityView
              activity={shown}
              session={session}
              onSession={setPicked}
              booking={booking}
              asOf={activity.asOf}
              now={now}
            >
              <KindCards activity={shown} session={session} home={booking.home} now={now} />
            </ActivityView>
          )
        }
      </Loaded>
    </Page>
  );
}
