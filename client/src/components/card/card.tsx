import { Heading, View } from '@prims';
import type { ReactNode } from 'react';
import styles from './card.module.css';

interface Props {
  /** names the card for screen readers; it becomes a region */
  label?: string;
  /** without padding, for rows that reach the edges */
  flush?: boolean;
  className?: string;
  children: ReactNode;
}

/** A sheet of paper: one matter each. */
export const Card = ({ label, flush, className = '', children }: Props) => (
  <View
    as={label ? 'section' : 'div'}
    ariaLabel={label}
    className={`${styles.card} ${flush ? styles.flush : styles.padded} ${className}`}
  >
    {children}
  </View>
);

/** The title row of a card, with a small fact at its right. */
export const CardHead = ({ title, note, flush }: { title: string; note?: ReactNode; flush?: boolean }) => (
  <View className={flush ? `${styles.head} ${styles.headFlush}` : styles.head}>
    <Heading level={2} className={styles.title}>
      {title}
    </Heading>
    {note && <View className={styles.note}>{note}</View>}
  </View>
);
