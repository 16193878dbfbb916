import { View } from '@prims';
import type { ReactNode } from 'react';
import styles from './key-value.module.css';

/** Facts in two columns; in 长辈版 the label stands above its value. */
export const KeyValue = ({ items }: { items: readonly (readonly [label: string, value: ReactNode])[] }) => (
  <View as="dl" className={styles.list}>
    {items.map(([label, value]) => (
      <View key={label} className={styles.row}>
        <View as="dt" className={styles.label}>
          {label}
        </View>
        <View as="dd" className={styles.value}>
          {value}
        </View>
      </View>
    ))}
  </View>
);
