import { listVenues } from '../../../../../shared/venues/endpoints';
import { VENUE_KIND_NAMES } from '../../../../../shared/venues/words';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/card/list-row';
import { Rows } from '../../../components/card/rows';
import { Loaded } from '../../../components/loaded/loaded';
import { Empty } from '../../../components/states/empty';
import { Tag } from '../../../components/tag/tag';
import { urlOf } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';
import { hoursWords } from '../venue-words';

/** The venues for those who keep them, the closed ones too. */
export function VenueRows() {
  const list = useEndpoint(listVenues);
  return (
    <Loaded of={list}>
      {({ venues }) =>
        venues.length === 0 ? (
          <Empty title="还没有场地">把能借给大家用的屋子、球台加进来，居民就能约。</Empty>
        ) : (
          <Card flush label="场地">
            <Rows>
              {venues.map((venue) => (
                <ListRow
                  key={venue.venueId}
                  icon="building-2"
                  title={venue.name}
                  note={[VENUE_KIND_NAMES[venue.kind], venue.place, hoursWords(venue.today)].join(' · ')}
                  value={<VenueTag active={venue.active} approval={venue.approval} />}
                  to={urlOf('venueDesk', { venueId: venue.venueId })}
                />
              ))}
            </Rows>
          </Card>
        )
      }
    </Loaded>
  );
}

function VenueTag({ active, approval }: { active: boolean; approval: boolean }) {
  if (!active) return <Tag tone="line">停用</Tag>;
  return approval ? <Tag tone="info">要答应</Tag> : null;
}
