import { Text, View } from '@prims';
import { Card } from '../card/card';
import styles from './stat.module.css';

export interface Tile {
  value: string | number;
  unit?: string;
  label: string;
}

/** Two to four numbers of a place, never of a person. */
export const StatTiles = ({ tiles, label }: { tiles: readonly Tile[]; label?: string }) => (
  <Card flush label={label}>
    <View className={styles.tiles}>
      {tiles.map(({ value, unit, label }) => (
        <View key={label} className={styles.tile}>
          <View className={styles.value}>
            {value}
            {unit && <Text className={styles.unit}>{unit}</Text>}
          </View>
          <View className={styles.label}>{label}</View>
        </View>
      ))}
    </View>
  </Card>
);
