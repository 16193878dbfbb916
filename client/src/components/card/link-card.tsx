import { Heading, Link, Text, View } from '@prims';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import styles from './link-card.module.css';

/** A card that leads somewhere as a whole. */
export const LinkCard = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link to={to} className={styles.card}>
    {children}
  </Link>
);

/** `level`: 3 under a section's own heading. */
export const LinkCardTitle = ({ level, children }: { level: 2 | 3; children: ReactNode }) => (
  <Heading level={level} className={styles.title}>
    {children}
  </Heading>
);

/** The last line: a fact, and what a tap does. */
export const LinkCardFoot = ({ children }: { children: ReactNode }) => <View className={styles.foot}>{children}</View>;

/** What a tap on the card does. */
export const Go = ({ children }: { children: string }) => (
  <Text className={styles.go}>
    {children}
    <Icon name="chevron-right" size="s" />
  </Text>
);
