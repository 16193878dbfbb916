import { View } from '@prims';
import type { ReactNode } from 'react';
import styles from './day-slot.module.css';

interface Props {
  /** 14:00 */
  start: string;
  /** 16:30, or 次日 1:00 */
  end: string;
  /** the card beside the hours */
  children: ReactNode;
}

/** One thing on the day's line: its hours at the left, the card at the right. */
export const DaySlot = ({ start, end, children }: Props) => (
  <View as="article" className={styles.slot}>
    <View className={styles.clock}>
      <View className={styles.start}>{start}</View>
      <View className={styles.end}>到 {end}</View>
    </View>
    {children}
  </View>
);
