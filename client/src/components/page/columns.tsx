import { View } from '@prims';
import type { ReactNode } from 'react';
import styles from './columns.module.css';

/** Two columns on a laptop, one after the other on a phone. */
export const Columns = ({ children, aside }: { children: ReactNode; aside: ReactNode }) => (
  <View className={styles.cols}>
    <View className={styles.col}>{children}</View>
    <View className={styles.col}>{aside}</View>
  </View>
);
