import { View } from '@prims';
import type { LocalDay } from '../../../../../shared/http/local-time';
import type { OrganiserReservation } from '../../../../../shared/venues/reservation';
import { minutesWords } from '../../../../../shared/venues/words';
import { fullDay, weekWords } from '../../../components/days/day-words';
import { isComing } from '../venue-words';
import styles from './week.module.css';

interface Props {
  venueName: string;
  /** its Monday */
  from: LocalDay;
  reservations: readonly OrganiserReservation[];
}

/** For the door, on paper only: which door comes when, without names, phones or purposes. */
export function ReservationSheet({ venueName, from, reservations }: Props) {
  return (
    <View className={styles.paper}>
      <View className={styles.title}>{`${venueName}预约，${weekWords(from)}`}</View>
      <View className={`${styles.row} ${styles.headRow}`}>
        <View>哪一天</View>
        <View>时间</View>
        <View>哪一户</View>
        <View>分区</View>
      </View>
      {reservations.filter(isComing).map((one) => (
        <View key={one.reservationId} className={styles.row}>
          <View>{fullDay(one.day)}</View>
          <View>{`${minutesWords(one.from)}–${minutesWords(one.to)}`}</View>
          <View>{one.address}</View>
          <View>{one.zoneNames.join('、')}</View>
        </View>
      ))}
    </View>
  );
}
