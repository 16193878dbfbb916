import { BtnLink } from '../../../components/btn/btn';
import { Columns } from '../../../components/page/columns';
import { Page } from '../../../components/page/page';
import { RequestsList } from '../../../features/venues/committee/requests-list';
import { VenueRows } from '../../../features/venues/committee/venue-rows';
import { useMay } from '../../../platform/may';
import { urlOf } from '../../../platform/navigate';

export default function VenuesDeskPage() {
  const may = useMay();
  return (
    <Page title="场地管理" needs={['committee', 'grid_worker', 'community_admin']}>
      <Columns
        aside={
          <>
            <VenueRows />
            {may('committee', 'community_admin') && (
              <BtnLink wide icon="plus" to={urlOf('venueEdit')}>
                加一个场地
              </BtnLink>
            )}
          </>
        }
      >
        <RequestsList />
      </Columns>
    </Page>
  );
}
