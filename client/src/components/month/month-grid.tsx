import { Button, View } from '@prims';
import { useEffect, useId, useRef } from 'react';
import type { LocalDay } from '../../../../shared/http/local-time';
import { focusOn } from '../../platform/focus';
import { Icon } from '../icon/icon';
import { DayCell } from './day-cell';
import { addMonths, dayByKey, firstOf, type Month, monthOf, monthWords, weeksOf } from './month-days';
import styles from './month-grid.module.css';

interface Props {
  month: Month;
  onMonth: (month: Month) => void;
  value: LocalDay | null;
  onChange: (day: LocalDay) => void;
  /** how many things a day has */
  marks?: Readonly<Record<LocalDay, number>>;
  /** what the marks count, spoken */
  unit?: string;
  today?: LocalDay;
  /** first and last day that can be chosen */
  min?: LocalDay;
  max?: LocalDay;
}

const HEADS = ['一', '二', '三', '四', '五', '六', '日'];

/** One month as a table: arrows walk over the days, PageUp and PageDown over the months. */
export function MonthGrid({ month, onMonth, value, onChange, marks = {}, unit = '件事', today, min, max }: Props) {
  const id = useId();
  const walking = useRef<LocalDay | null>(null);
  const inMonth = [walking.current, value, today].find((day) => day && monthOf(day) === month);
  const stop = inMonth ?? firstOf(month);
  useEffect(() => {
    if (walking.current && monthOf(walking.current) === month) focusOn(`${id}${walking.current}`);
  }, [month, id]);
  const onKey = (day: LocalDay) => (key: string, preventDefault: () => void) => {
    const next = dayByKey(key, day);
    if (next === null) return;
    preventDefault();
    walking.current = next;
    if (monthOf(next) === month) focusOn(`${id}${next}`);
    else onMonth(monthOf(next));
  };
  return (
    <View>
      <View className={styles.head}>
        <Button ariaLabel="上个月" className={styles.turn} onClick={() => onMonth(addMonths(month, -1))}>
          <Icon name="chevron-left" />
        </Button>
        <View ariaLive="polite" className="t-h3">
          {monthWords(month)}
        </View>
        <Button ariaLabel="下个月" className={styles.turn} onClick={() => onMonth(addMonths(month, 1))}>
          <Icon name="chevron-right" />
        </Button>
      </View>
      <View role="grid" ariaLabel={monthWords(month)}>
        <View role="row" className={styles.week}>
          {HEADS.map((head) => (
            <View key={head} role="columnheader" ariaLabel={`周${head}`} className={styles.name}>
              {head}
            </View>
          ))}
        </View>
        {weeksOf(month).map((week) => (
          <View key={week.join()} role="row" className={styles.week}>
            {week.map((day, column) => (
              <View key={day ?? HEADS[column]} role="gridcell" ariaSelected={day ? day === value : undefined}>
                {day && (
                  <DayCell
                    id={`${id}${day}`}
                    day={day}
                    chosen={day === value}
                    today={day === today}
                    count={marks[day] ?? 0}
                    unit={unit}
                    off={(min !== undefined && day < min) || (max !== undefined && day > max)}
                    stop={day === stop}
                    onKey={onKey(day)}
                    onPress={() => onChange(day)}
                  />
                )}
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  );
}
