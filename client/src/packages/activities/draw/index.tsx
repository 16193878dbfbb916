import { getDraw } from '../../../../../shared/activities/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { DrawView } from '../../../features/activities/draw-view';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';
import { useEndpoint } from '../../../platform/use-endpoint';

export default function DrawPage() {
  const params = { activityId: useParam('activityId'), sessionId: useParam('sessionId') };
  const draw = useEndpoint(getDraw, { params });
  const now = useNow();
  usePullToRefresh(draw);
  return (
    <Page title="摇号" needs="resident">
      <Loaded of={draw}>{(shown) => <DrawView draw={shown} now={now} />}</Loaded>
    </Page>
  );
}
