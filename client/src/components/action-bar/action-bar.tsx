import { View } from '@prims';
import type { ReactNode } from 'react';
import styles from './action-bar.module.css';

interface Props {
  /** what is being agreed to, at the left */
  fact?: string;
  note?: string;
  /** one primary button, perhaps a second one before it */
  children: ReactNode;
}

/** Stays at the bottom of the page, in its flow, above the safe area. */
export const ActionBar = ({ fact, note, children }: Props) => (
  <View as="footer" className={styles.bar}>
    {(fact || note) && (
      <View className={styles.fact}>
        {fact && <View className={styles.main}>{fact}</View>}
        {note && <View className={styles.note}>{note}</View>}
      </View>
    )}
    <View className={fact || note ? styles.buttons : `${styles.buttons} ${styles.alone}`}>{children}</View>
  </View>
);
