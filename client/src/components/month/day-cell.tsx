import { Button, Text, View } from '@prims';
import type { LocalDay } from '../../../../shared/http/local-time';
import { dayNumber, fullDay } from '../days/day-words';
import styles from './month-grid.module.css';

interface Props {
  id: string;
  day: LocalDay;
  chosen: boolean;
  today: boolean;
  count: number;
  unit: string;
  /** cannot be chosen; the keyboard still walks over it */
  off: boolean;
  /** where the Tab key enters the month */
  stop: boolean;
  onKey: (key: string, stop: () => void) => void;
  onPress: () => void;
}

/** One day of the month. */
export const DayCell = ({ id, day, chosen, today, count, unit, off, stop, onKey, onPress }: Props) => (
  <Button
    id={id}
    tabIndex={stop ? 0 : -1}
    ariaDisabled={off}
    ariaLabel={`${fullDay(day)}${today ? '，今天' : ''}${count > 0 ? `，有 ${count} ${unit}` : ''}`}
    className={[styles.day, chosen && styles.on, today && styles.today, off && styles.off].filter(Boolean).join(' ')}
    onKey={onKey}
    onClick={() => {
      if (!off) onPress();
    }}
  >
    <Text>{dayNumber(day)}</Text>
    <View className={count > 0 ? styles.dot : `${styles.dot} ${styles.none}`} />
  </Button>
);
