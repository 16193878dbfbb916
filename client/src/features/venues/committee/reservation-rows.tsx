import { View } from '@prims';
import { useState } from 'react';
import type { OrganiserReservation } from '../../../../../shared/venues/reservation';
import { minutesWords } from '../../../../../shared/venues/words';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/card/list-row';
import { Rows } from '../../../components/card/rows';
import { fullDay } from '../../../components/days/day-words';
import { Empty } from '../../../components/states/empty';
import { Tag, Tags } from '../../../components/tag/tag';
import { STATE_TAGS } from '../venue-words';
import styles from './form.module.css';
import { ReservationDetails } from './reservation-details';

interface Props {
  reservations: readonly OrganiserReservation[];
  /** something is booked, so an empty list means nothing was found */
  searched: boolean;
  now: string;
}

/** One line each; a closure set later over a booking is said in its line. */
export function ReservationRows({ reservations, searched, now }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const open = reservations.find(({ reservationId }) => reservationId === chosen);
  if (reservations.length === 0)
    return searched ? (
      <Empty title="没有找到">换个词，或者看看前后的周。</Empty>
    ) : (
      <Empty title="这一周还没有人约">居民约了，会列在这里。</Empty>
    );
  return (
    <>
      <Card flush label="这一周的预约">
        <Rows>
          {reservations.map((one) => (
            <ListRow
              key={one.reservationId}
              title={`${fullDay(one.day)} ${minutesWords(one.from)}–${minutesWords(one.to)}`}
              note={
                <>
                  <View>{one.address}</View>
                  <View>{one.zoneNames.join('、')}</View>
                  <View className={styles.tags}>
                    <Tags>
                      <Tag tone={STATE_TAGS[one.state].tone}>{STATE_TAGS[one.state].words}</Tag>
                      {one.underBlackout && <Tag tone="wait">碰上停用</Tag>}
                    </Tags>
                  </View>
                </>
              }
              onClick={() => setChosen(one.reservationId)}
            />
          ))}
        </Rows>
      </Card>
      {open && <ReservationDetails reservation={open} now={now} onClose={() => setChosen(null)} />}
    </>
  );
}
