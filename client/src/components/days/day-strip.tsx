import { Button, Text, View } from '@prims';
import type { LocalDay } from '../../../../shared/http/local-time';
import { useRadioKeys } from '../choose/use-radio-keys';
import styles from './day-strip.module.css';
import { dayNumber, fullDay, weekdayWord } from './day-words';

interface Props {
  days: readonly LocalDay[];
  value: LocalDay;
  onChange: (day: LocalDay) => void;
  /** how many things a day has; a day without is left blank */
  dots?: Readonly<Record<LocalDay, number>>;
  /** what the dots count, spoken: 个岗位 */
  unit?: string;
  today?: LocalDay;
  /** over, or not yet released: thin, and still to be looked at */
  quiet?: (day: LocalDay) => boolean;
  /** spoken name of the strip */
  label?: string;
}

/**
 * Days side by side; the chosen one in ink, a dot where something is on. Eight or more scroll sideways.
 *
 *     <DayStrip days={week} value={day} onChange={setDay} dots={{ '2026-11-25': 3 }} unit="个岗位" today={today} />
 */
export function DayStrip({ days, value, onChange, dots = {}, unit = '件事', today, quiet, label = '选日期' }: Props) {
  const keys = useRadioKeys(days, value, onChange);
  return (
    <View role="tablist" ariaLabel={label} className={styles.days}>
      {days.map((day, index) => {
        const count = dots[day] ?? 0;
        const look = day === value ? styles.on : quiet?.(day) ? styles.quiet : '';
        return (
          <Button
            key={day}
            {...keys(index)}
            role="tab"
            ariaSelected={day === value}
            className={`${styles.day} ${look}`}
            onClick={() => onChange(day)}
          >
            <Text className="only-spoken">
              {`${fullDay(day)}${day === today ? '，今天' : ''}，${count > 0 ? `有 ${count} ${unit}` : '没有安排'}`}
            </Text>
            <Text ariaHidden className={styles.name}>
              {day === today ? '今天' : weekdayWord(day)}
            </Text>
            <Text ariaHidden className={styles.number}>
              {dayNumber(day)}
            </Text>
            <View className={count > 0 ? styles.dot : `${styles.dot} ${styles.none}`} />
          </Button>
        );
      })}
    </View>
  );
}
