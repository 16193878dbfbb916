import { Heading, View } from '@prims';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import styles from './ticket.module.css';

/** Something is done: a green stamp, one sentence, and perhaps a smaller one. */
export const DoneHead = ({ title, children }: { title: string; children?: ReactNode }) => (
  <View className={styles.done}>
    <View className={styles.stamp}>
      <Icon name="check-bold" size="fill" className={styles.tick} />
    </View>
    <Heading level={2} className={styles.title}>
      {title}
    </Heading>
    {children && <View className="t-sub">{children}</View>}
  </View>
);
