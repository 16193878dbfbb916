import { Heading, View } from '@prims';
import type { ReactNode } from 'react';
import { Stool, Wordmark } from '../art/art';
import styles from './paper.module.css';

interface Props {
  /** who puts it up, in the letterhead */
  from: readonly string[];
  title: string;
  subtitle: string;
  children: ReactNode;
  /** the foot of the page: code, facts to check it by, signatures */
  foot: ReactNode;
}

/** One A4 page for the board downstairs; on the screen it looks as it will on paper. */
export const Paper = ({ from, title, subtitle, children, foot }: Props) => (
  <View className={styles.scroll} role="region" ariaLabel={title} tabIndex={0}>
    <View className={styles.sheet}>
      <View className={styles.letterhead}>
        <Stool />
        <Wordmark />
        <View className={styles.from}>
          {from.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
      </View>
      <Heading level={2} className={styles.title}>
        {title}
      </Heading>
      <View className={styles.subtitle}>{subtitle}</View>
      {children}
      <View className={styles.foot}>{foot}</View>
    </View>
  </View>
);

/** A heading on the sheet. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <View>
    <Heading level={3} className={styles.part}>
      {title}
    </Heading>
    {children}
  </View>
);
