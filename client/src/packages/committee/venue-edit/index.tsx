import { getVenue } from '../../../../../shared/venues/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { VenueFormView } from '../../../features/venues/committee/venue-form-view';
import { useParam } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';

function Edit({ venueId }: { venueId: string }) {
  const venue = useEndpoint(getVenue, { params: { venueId } });
  return <Loaded of={venue}>{(shown) => <VenueFormView key={shown.revision} venue={shown} />}</Loaded>;
}

export default function VenueEditPage() {
  const venueId = useParam('venueId');
  return (
    <Page title={venueId === '' ? '加一个场地' : '场地设置'} needs={['committee', 'community_admin']}>
      {venueId === '' ? <VenueFormView venue={null} /> : <Edit venueId={venueId} />}
    </Page>
  );
}
