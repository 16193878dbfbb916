import { View } from '@prims';
import { useState } from 'react';
import { getActivity } from '../../../../../shared/activities/endpoints';
import type { ActivityKind } from '../../../../../shared/activities/schema';
import { Loaded } from '../../../components/loaded/loaded';
import { Columns } from '../../../components/page/columns';
import { Page } from '../../../components/page/page';
import { KindDesk } from '../../../features/activities/committee/kind-desk';
import { KIND_DESK_TITLES } from '../../../features/activities/committee/kind-words';
import { StaffCard } from '../../../features/activities/committee/staff-card';
import { SessionBoxes } from '../../../features/activities/session-boxes';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';
import { useEndpoint } from '../../../platform/use-endpoint';

/** Nothing to arrange but who helps. */
const isPlain = (kind: ActivityKind): boolean => kind === 'plain' || kind === 'festival';

export default function ActivityKindPage() {
  const activityId = useParam('activityId');
  const activity = useEndpoint(getActivity, { params: { activityId } });
  const [picked, pick] = useState<string | null>(null);
  const now = useNow();
  usePullToRefresh(activity);
  const kind = activity.data?.kind;
  const sessions = activity.data?.sessions ?? [];
  const session = sessions.find(({ sessionId }) => sessionId === picked) ?? sessions[0];
  return (
    <Page title={kind ? KIND_DESK_TITLES[kind] : '活动的安排'} needs={['committee', 'grid_worker', 'community_admin']}>
      <Loaded of={activity}>
        {(shown) => (
          <>
            <View className="t-sub">{shown.title}</View>
            {isPlain(shown.kind) ? (
              <StaffCard activity={shown} />
            ) : (
              <Columns aside={<StaffCard activity={shown} />}>
                {shown.kind === 'classroom' && session && (
                  <SessionBoxes sessions={sessions} value={session.sessionId} onChange={pick} now={now} />
                )}
                <KindDesk activity={shown} session={session} now={now} />
              </Columns>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
