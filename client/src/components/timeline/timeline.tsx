import { Item, OrderedList, Text, View } from '@prims';
import type { ReactNode } from 'react';
import styles from './timeline.module.css';

export interface TimelineItem {
  key: string;
  /** the stage's one character: 议 */
  head?: string;
  when: string;
  text: ReactNode;
  state: 'past' | 'now' | 'later';
}

/** What happened, newest first or in order, as the caller gives it. */
export const Timeline = ({ items }: { items: readonly TimelineItem[] }) => (
  <OrderedList className={styles.line}>
    {items.map(({ key, head, when, text, state }) => (
      <Item key={key} className={`${styles.item} ${styles[state]}`} ariaCurrent={state === 'now' ? 'step' : undefined}>
        <View className={styles.dot} />
        <View className={styles.when}>
          {head && <Text className={styles.head}>{head}</Text>}
          <Text>{when}</Text>
        </View>
        <View className={styles.text}>{text}</View>
      </Item>
    ))}
  </OrderedList>
);
