import { Heading, View } from '@prims';
import type { ReactNode } from 'react';
import styles from './ballot-paper.module.css';

interface Props {
  /** whose paper: 2 号楼 1 单元 301 */
  subtitle: string;
  question: string;
  /** below the options: 截止前可以改，以最后一次为准 */
  note?: string;
  children: ReactNode;
}

/** A printed slip inside a double rule. */
export const BallotPaper = ({ subtitle, question, note, children }: Props) => (
  <View as="section" ariaLabel="选票" className={styles.ballot}>
    <View className={styles.inner}>
      <Heading level={2} className={styles.title}>
        选票
      </Heading>
      <View className={styles.whose}>{subtitle}</View>
      <View className={styles.question}>{question}</View>
      {children}
      {note && <View className={styles.note}>{note}</View>}
    </View>
  </View>
);
