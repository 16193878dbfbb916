import { Heading, Text, View } from '@prims';
import type { LedgerRow as Row } from '../../../../shared/funds/view';
import styles from './ledger-row.module.css';
import { amountWords, proofWords, shortDay } from './words';

/** One line of the books: day, what for, how much, and what proves it. */
export const LedgerRow = ({ row }: { row: Row }) => (
  <View className={styles.row}>
    <Text className={styles.day}>{shortDay(row.day)}</Text>
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
