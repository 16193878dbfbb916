import { Heading, View } from '@prims';
import type { ReactNode } from 'react';
import { Tags } from '../tag/tag';
import styles from './matter-head.module.css';

/** What a page is about: its tags, its title, and a line below. */
export const MatterHead = ({ tags, title, children }: { tags: ReactNode; title: string; children?: ReactNode }) => (
  <View className={styles.head}>
    <Tags>{tags}</Tags>
    <Heading level={2} className={styles.title}>
      {title}
    </Heading>
    {children && <View className="t-sub">{children}</View>}
  </View>
);
