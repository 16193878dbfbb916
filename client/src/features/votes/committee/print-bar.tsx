import { Text, View } from '@prims';
import type { Outcome } from '../../../../../shared/votes/schema';
import styles from './print-bar.module.css';

/** Black, hatched and white: it must still be read after a copier. The table above says the numbers. */
export const PrintBar = ({ counts, took }: Pick<Outcome, 'counts' | 'took'>) => (
  <View ariaHidden>
    <View className={styles.bar}>
      {counts.map(({ choice, votes }) => (
        <View key={choice} className={styles[choice]} style={{ width: `${(votes / took) * 100}%` }} />
      ))}
    </View>
    <View className={styles.key}>
      {counts.map(({ choice, label }) => (
        <View key={choice} className={styles.entry}>
          <View className={`${styles.swatch} ${styles[choice]}`} />
          <Text>{label}</Text>
        </View>
      ))}
    </View>
  </View>
);
