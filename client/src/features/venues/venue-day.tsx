import { View } from '@prims';
import { useState } from 'react';
import type { VenueDay, VenueWeek } from '../../../../shared/venues/reservation';
import type { VenueDetail } from '../../../../shared/venues/schema';
import { minutesWords } from '../../../../shared/venues/words';
import { Banner } from '../../components/banner/banner';
import { Card } from '../../components/card/card';
import { Chips } from '../../components/choose/chips';
import { fullDay } from '../../components/days/day-words';
import { SlotGrid } from '../../components/slots/slot-grid';
import { SlotLegend } from '../../components/slots/slot-legend';
import { Empty } from '../../components/states/empty';
import { open } from '../../platform/navigate';
import { slotRows } from './slot-rows';
import type { Picked } from './use-pick';
import styles from './venue-view.module.css';
import { releaseWords } from './venue-words';

/** No more than three lanes stand side by side on a phone. */
const LANES = 3;

interface Props {
  venue: VenueDetail;
  week: VenueWeek;
  day: VenueDay;
  picked: Picked;
  now: string;
}

/** One day of a venue: its lanes, what is free, what is ours. */
export function VenueDayCard({ venue, week, day, picked, now }: Props) {
  const [page, setPage] = useState('0');
  const pages = Array.from({ length: Math.ceil(venue.zones.length / LANES) }, (_, n) =>
    venue.zones.slice(n * LANES, n * LANES + LANES),
  );
  const zones = pages[Number(page)] ?? venue.zones;
  const release = releaseWords(day, now);
  return (
    <View className="stack">
      {release && <View className="t-sub">{release}</View>}
      {day.holiday && <View className="t-sub">{`${fullDay(day.day)}是${day.holiday}，按节假日的时间开放。`}</View>}
      {day.closures.map(({ from, to, reason }) => (
        <Banner key={`${from}${reason}`} tone="wait" title={`${minutesWords(from)}–${minutesWords(to)} 不开放`}>
          {reason}
        </Banner>
      ))}
      {picked.lost && (
        <Banner tone="bad" alert title="您选的时间刚刚被别家约走了">
          请再挑一个空着的。
        </Banner>
      )}
      {pages.length > 1 && (
        <Chips
          label="看哪几个分区"
          options={pages.map((lanes, n) => ({ value: String(n), label: lanes.map(({ name }) => name).join('、') }))}
          value={page}
          onChange={setPage}
        />
      )}
      {day.slots.length === 0 ? (
        <Empty title="这一天不开放">换一天看看。</Empty>
      ) : (
        <Card>
          <View className={styles.grid}>
            <SlotLegend />
            <SlotGrid
              label={`${fullDay(day.day)}的${venue.name}`}
              lanes={zones.map(({ name }) => name)}
              rows={slotRows(venue, week, day, zones, picked.pick, {
                press: picked.press,
                open: (reservationId) => open('reservation', { reservationId }),
              })}
            />
          </View>
        </Card>
      )}
    </View>
  );
}
