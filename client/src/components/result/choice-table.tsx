import { Text, View } from '@prims';
import { percent, thousands } from '../../platform/numbers';
import styles from './choice-table.module.css';
import { type Tone, toneClass } from './tone';

export interface ChoiceRow {
  label: string;
  tone: Tone;
  votes: number;
  /** reached the threshold, or led a poll */
  carried?: boolean;
}

interface Props {
  unit: '户' | '人';
  /** how many took part; each number has its share of them beside it */
  took: number;
  rows: readonly ChoiceRow[];
  label?: string;
}

/** Every choice with its number. */
export const ChoiceTable = ({ unit, took, rows, label = '各选项票数' }: Props) => (
  <View role="table" ariaLabel={label} className={styles.table}>
    <View role="row" className={styles.head}>
      <View role="columnheader">选项</View>
      <View role="columnheader" className={styles.number}>
        {unit}数
      </View>
      <View role="columnheader" className={styles.number}>
        占参加的
      </View>
    </View>
    {rows.map(({ label: choice, tone, votes, carried }) => (
      <View role="row" key={choice} className={carried ? `${styles.row} ${styles.carried}` : styles.row}>
        <View role="cell" className={styles.choice}>
          <View ariaHidden className={`${styles.swatch} ${toneClass(tone)}`} />
          <Text>{choice}</Text>
        </View>
        <View role="cell" className={styles.number}>
          <Text className={styles.votes}>{thousands(votes)}</Text> {unit}
        </View>
        <View role="cell" className={styles.number}>
          {percent(votes, took)}
        </View>
      </View>
    ))}
  </View>
);
