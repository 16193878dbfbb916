import { View } from '@prims';
import { useState } from 'react';
import { proxyWords } from '../../../../shared/residents/proxy';
import { listMyReservations } from '../../../../shared/venues/endpoints';
import { spanWords } from '../../../../shared/venues/words';
import { BtnLink } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { Segmented } from '../../components/choose/segmented';
import { Loaded } from '../../components/loaded/loaded';
import { Empty } from '../../components/states/empty';
import { Tag, Tags } from '../../components/tag/tag';
import { urlOf } from '../../platform/navigate';
import { useEndpoint } from '../../platform/use-endpoint';
import { STATE_TAGS } from './venue-words';

type Filter = 'coming' | 'past';
const FILTERS = [
  { value: 'coming', label: '还没到' },
  { value: 'past', label: '以前的' },
] as const;

/** What my households have booked, the next first. */
export function MyReservations() {
  const [filter, setFilter] = useState<Filter>('coming');
  const mine = useEndpoint(listMyReservations, { query: { filter } }, { keep: true });
  return (
    <View className="stack">
      <Segmented label="哪些预约" options={FILTERS} value={filter} onChange={setFilter} />
      <Loaded of={mine}>
        {({ reservations }) =>
          reservations.length === 0 ? (
            <Empty title="没有预约" action={<BtnLink to={urlOf('services')}>去挑一个场地</BtnLink>}>
              约好的场地会放在这里，来不了也在这里退。
            </Empty>
          ) : (
            <Card flush label="预约">
              <Rows>
                {reservations.map((one) => (
                  <ListRow
                    key={one.reservationId}
                    icon="map-pin"
                    title={`${one.venueName} · ${one.zoneNames.join('、')}`}
                    note={
                      <>
                        <View>{spanWords(one)}</View>
                        {one.proxy && <View>{proxyWords(one.proxy)}</View>}
                        <Tags>
                          <Tag tone={STATE_TAGS[one.state].tone} icon={STATE_TAGS[one.state].icon}>
                            {STATE_TAGS[one.state].words}
                          </Tag>
                        </Tags>
                      </>
                    }
                    to={urlOf('reservation', { reservationId: one.reservationId })}
                  />
                ))}
              </Rows>
            </Card>
          )
        }
      </Loaded>
    </View>
  );
}
