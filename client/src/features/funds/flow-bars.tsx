import { View } from '@prims';
import type { MonthFlow } from '../../../../shared/funds/view';
import styles from './flow-bars.module.css';
import { heightOf, middleOf } from './flow-scale';
import { monthName, roundYuan } from './words';

/** Income and spending month by month as boxes; the table beside it says the same in numbers. */
export function FlowBars({ months }: { months: readonly MonthFlow[] }) {
  const middle = middleOf(months);
  return (
    <View ariaHidden className={styles.chart}>
      <View className={styles.plot}>
        <View className={styles.bars}>
          {months.map(({ month, inFen, outFen }) => (
            <View key={month} className={styles.month}>
              <View className={`${styles.bar} ${styles.in}`} style={{ height: `${heightOf(inFen, middle)}%` }} />
              <View className={`${styles.bar} ${styles.out}`} style={{ height: `${heightOf(outFen, middle)}%` }} />
            </View>
          ))}
        </View>
        <View className={styles.scale}>
          <View className={styles.top}>{roundYuan(2 * middle)}</View>
          <View className={styles.middle}>{roundYuan(middle)}</View>
        </View>
      </View>
      <View className={styles.names}>
        {months.map(({ month }, index) => (
          <View key={month} className={index === months.length - 1 ? styles.now : undefined}>
            {monthName(month)}
          </View>
        ))}
      </View>
    </View>
  );
}
