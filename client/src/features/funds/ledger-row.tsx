import { Heading, Text, View } from '@prims';
import type { LedgerRow as Row } from '../../../../shared/funds/view';
import styles from './ledger-row.module.css';
import { amountWords, proofWords, shortDay } from './words';

/** One line of the books: day, what for, how much, and what proves it. Days outside `year` are shown with theirs. */
export const LedgerRow = ({ row, year }: { row: Row; year?: string }) => (
  <View className={styles.row}>
    <View className={styles.day}>
      {year && !row.day.startsWith(year) && <View>{row.day.slice(0, 4)}年</View>}
      <Text>{shortDay(row.day)}</Text>
    </View>
    <View className={styles.what}>
      <Heading level={3} className={styles.title}>
        {row.title}
      </Heading>
      {row.detail && <View className={styles.note}>{row.detail}</View>}
    </View>
    <View className={row.flow === 'in' ? `${styles.amount} ${styles.in}` : styles.amount}>
      {amountWords(row)}
      <View className={styles.proof}>{proofWords(row)}</View>
    </View>
  </View>
);
