import { View } from '@prims';
import type { ReactNode } from 'react';
import styles from './ticket.module.css';

/** A slip with a tear line: what to keep above, the facts below. */
export const Ticket = ({ top, children }: { top: ReactNode; children: ReactNode }) => (
  <View as="section" ariaLabel="票根" className={styles.ticket}>
    <View className={styles.part}>{top}</View>
    <View ariaHidden className={styles.tear} />
    <View className={styles.part}>{children}</View>
  </View>
);
