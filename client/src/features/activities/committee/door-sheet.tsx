import { View } from '@prims';
import type { DoorLine } from '../../../../../shared/activities/tickets-endpoints';
import { Paper } from '../../../components/paper/paper';
import { whenWords } from '../words';
import styles from './door-sheet.module.css';

interface Props {
  title: string;
  place: string;
  startsAt: string;
  endsAt: string;
  lines: readonly DoorLine[];
  from: readonly string[];
  now: string;
}

/** The list for the door on paper: a box to tick, the seats first, then the line in its order. */
export function DoorSheet({ title, place, startsAt, endsAt, lines, from, now }: Props) {
  const seated = lines.filter(({ state }) => state === 'booked');
  const others = lines.filter(({ state }) => state !== 'booked');
  return (
    <Paper
      from={from}
      title="签到表"
      subtitle={title}
      foot={<View>{`一共 ${seated.length} 家；候补 ${others.length} 家，有空位再请。`}</View>}
    >
      <View>{[whenWords({ startsAt, endsAt }, now), place].join(' · ')}</View>
      {[...seated, ...others].map((line, n) => (
        <View key={line.householdId} className={styles.row}>
          <View className={styles.box} />
          <View className={styles.number}>{n + 1}</View>
          <View className={styles.name}>{line.name}</View>
          <View className={styles.address}>{line.address}</View>
          <View>{`${line.party} 人${line.state === 'booked' ? '' : '（候补）'}`}</View>
        </View>
      ))}
    </Paper>
  );
}
