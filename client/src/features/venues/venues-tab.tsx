import { View } from '@prims';
import { useState } from 'react';
import { listVenues } from '../../../../shared/venues/endpoints';
import type { VenueKind } from '../../../../shared/venues/schema';
import { VENUE_KIND_NAMES } from '../../../../shared/venues/words';
import { BtnLink } from '../../components/btn/btn';
import { Chips } from '../../components/choose/chips';
import { Loaded } from '../../components/loaded/loaded';
import { Empty } from '../../components/states/empty';
import { urlOf } from '../../platform/navigate';
import { useEndpoint } from '../../platform/use-endpoint';
import { VenueCard } from './venue-card';

type Filter = 'all' | VenueKind;

/** 场地: every room, court and corner of the community, by kind. */
export function VenuesTab() {
  const venues = useEndpoint(listVenues, {}, { keep: true });
  const [filter, setFilter] = useState<Filter>('all');
  return (
    <Loaded of={venues}>
      {({ venues: all }) => {
        const kinds = [...new Set(all.map(({ kind }) => kind))];
        const options = [
          { value: 'all' as Filter, label: '全部' },
          ...kinds.map((kind) => ({ value: kind as Filter, label: VENUE_KIND_NAMES[kind] })),
        ];
        const shown = all.filter(({ kind }) => filter === 'all' || kind === filter);
        return (
          <View className="stack">
            {kinds.length > 1 && <Chips label="哪一类" options={options} value={filter} onChange={setFilter} />}
            {shown.length === 0 && (
              <Empty title="还没有能约的场地">社区把活动室、球场放进来，您就能在这里挑时间。</Empty>
            )}
            {shown.map((venue) => (
              <VenueCard key={venue.venueId} venue={venue} />
            ))}
            <BtnLink kind="second" wide icon="calendar-days" to={urlOf('myReservations')}>
              我约的场地
            </BtnLink>
          </View>
        );
      }}
    </Loaded>
  );
}
