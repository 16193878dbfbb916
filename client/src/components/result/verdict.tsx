import { View } from '@prims';
import type { ReactNode } from 'react';
import styles from './verdict.module.css';

interface Props {
  /** two to four characters: 通过 · 不够数 · 没有通过 */
  word: string;
  /** passed pine · not passed or advisory ink · withdrawn berry */
  tone: 'done' | 'quiet' | 'bad';
  /** the sentence that says why */
  children: ReactNode;
}

/** The stamp of a result beside its sentence. */
export const Verdict = ({ word, tone, children }: Props) => (
  <View className={styles.verdict}>
    <View className={`${styles.stamp} ${styles[tone]} ${word.length === 3 ? styles.three : ''}`}>{word}</View>
    <View className={styles.why}>{children}</View>
  </View>
);
