import { Text, View } from '@prims';
import styles from './stat.module.css';
import type { Tile } from './stat-tiles';

/** Three numbers of one thing, inside its card. */
export const Trio = ({ tiles }: { tiles: readonly Tile[] }) => (
  <View className={styles.trio}>
    {tiles.map(({ value, unit, label }) => (
      <View key={label} className={styles.third}>
        <View className={styles.small}>
          {value}
          {unit && <Text className={styles.unit}>{unit}</Text>}
        </View>
        <View className={styles.word}>{label}</View>
      </View>
    ))}
  </View>
);
