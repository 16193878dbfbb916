import { getDoorList } from '../../../../../shared/activities/tickets-endpoints';
import { ActionBar } from '../../../components/action-bar/action-bar';
import { Btn } from '../../../components/btn/btn';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { DoorSheet } from '../../../features/activities/committee/door-sheet';
import { isBrowser, print } from '../../../platform/address';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { useSession } from '../../../platform/session';
import { useEndpoint } from '../../../platform/use-endpoint';

export default function DoorSheetPage() {
  const params = { activityId: useParam('activityId'), sessionId: useParam('sessionId') };
  const list = useEndpoint(getDoorList, { params });
  const now = useNow();
  const place = useSession().me?.community;
  const bar = isBrowser && (
    <ActionBar note="A4，竖着印">
      <Btn icon="printer" onClick={print}>
        打印
      </Btn>
    </ActionBar>
  );
  return (
    <Page title="签到表" needs={['committee', 'grid_worker', 'community_admin']} bar={bar}>
      <Loaded of={list}>
        {(shown) => <DoorSheet {...shown} from={place ? [`${place.street}${place.name}`] : []} now={now} />}
      </Loaded>
    </Page>
  );
}
