import { useState } from 'react';
import { getActivity } from '../../../../../shared/activities/endpoints';
import { Banner } from '../../../components/banner/banner';
import { Loaded } from '../../../components/loaded/loaded';
import { Columns } from '../../../components/page/columns';
import { Page } from '../../../components/page/page';
import { DeskHead } from '../../../features/activities/committee/desk-head';
import { EntriesCard } from '../../../features/activities/committee/entries-card';
import { NoShowCard } from '../../../features/activities/committee/no-show-card';
import { RunCard } from '../../../features/activities/committee/run-card';
import { SessionBoxes } from '../../../features/activities/session-boxes';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';
import { useEndpoint } from '../../../platform/use-endpoint';

const EVERY_MS = 30_000;

const NotMine = () => (
  <Banner tone="wait" title="这场活动不归您管">
    它面向的范围比您的职责大，由社区管理员来管；您可以看，不能改。
  </Banner>
);

export default function ActivityDeskPage() {
  const activityId = useParam('activityId');
  const activity = useEndpoint(getActivity, { params: { activityId } }, { every: EVERY_MS });
  const [picked, setPicked] = useState<string | null>(null);
  const now = useNow();
  usePullToRefresh(activity);
  const sessions = activity.data?.sessions ?? [];
  const session = sessions.find(({ sessionId }) => sessionId === picked) ?? sessions[0];
  return (
    <Page title="管理活动" needs={['committee', 'grid_worker', 'community_admin']}>
      <Loaded of={activity}>
        {(shown) =>
          session && (
            <Columns aside={shown.mayManage ? <RunCard activity={shown} session={session} now={now} /> : <NotMine />}>
              <DeskHead activity={shown} session={session} now={now} />
              <SessionBoxes sessions={shown.sessions} value={session.sessionId} onChange={setPicked} now={now} />
              {shown.mayManage && shown.state !== 'draft' && (
                <EntriesCard params={{ activityId, sessionId: session.sessionId }} />
              )}
              {now >= session.endsAt && <NoShowCard params={{ activityId, sessionId: session.sessionId }} />}
            </Columns>
          )
        }
      </Loaded>
    </Page>
  );
}
