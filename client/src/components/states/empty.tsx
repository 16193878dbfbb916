import { Heading, View } from '@prims';
import type { ReactNode } from 'react';
import { Ring } from '../art/art';
import styles from './states.module.css';

/** Nothing here yet: what the place is for, and one thing to do. */
export const Empty = ({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) => (
  <View className={styles.center}>
    <Ring className={styles.art} />
    <Heading level={2} className={styles.title}>
      {title}
    </Heading>
    {children && <View className={styles.words}>{children}</View>}
    {action}
  </View>
);
