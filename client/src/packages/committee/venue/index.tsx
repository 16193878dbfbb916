import { getVenue } from '../../../../../shared/venues/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { DeskView } from '../../../features/venues/committee/desk-view';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';
import { useEndpoint } from '../../../platform/use-endpoint';

export default function VenueDeskPage() {
  const venueId = useParam('venueId');
  const venue = useEndpoint(getVenue, { params: { venueId } }, { enabled: venueId !== '' });
  const now = useNow();
  usePullToRefresh(venue);
  return (
    <Page title="管理场地" needs={['committee', 'grid_worker', 'community_admin']}>
      <Loaded of={venue}>{(shown) => <DeskView venue={shown} now={now} />}</Loaded>
    </Page>
  );
}
