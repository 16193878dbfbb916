import { View } from '@prims';
import styles from './ticket.module.css';

interface Props {
  /** three words to read out */
  words: readonly string[];
  /** eight characters to compare */
  code: string;
}

/** The receipt's code; never says household or choice. */
export const TicketCode = ({ words, code }: Props) => (
  <View className={styles.code}>
    <View className="t-note">票根编号</View>
    {words.join(' · ')}
    <View className={styles.letters}>{code}</View>
  </View>
);
