import { Text, View } from '@prims';
import { thousands } from '../../platform/numbers';
import styles from './choice-table.module.css';
import { type Tone, toneClass } from './tone';

export interface ChoiceRow {
  label: string;
  tone: Tone;
  votes: number;
  /** 0–1 of those who took part; with the number, never alone */
  share?: number | null;
  /** reached the threshold, or led a poll */
  carried?: boolean;
}

interface Props {
  unit: '户' | '人';
  rows: readonly ChoiceRow[];
  label?: string;
}

/** Every choice with its number. */
export const ChoiceTable = ({ unit, rows, label = '各选项票数' }: Props) => (
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
    {rows.map(({ label: choice, tone, votes, share, carried }) => (
      <View role="row" key={choice} className={carried ? `${styles.row} ${styles.carried}` : styles.row}>
        <View role="cell" className={styles.choice}>
          <View ariaHidden className={`${styles.swatch} ${toneClass(tone)}`} />
          <Text>{choice}</Text>
        </View>
        <View role="cell" className={styles.number}>
          <Text className={styles.votes}>{thousands(votes)}</Text> {unit}
        </View>
        <View role="cell" className={styles.number}>
          {share === null || share === undefined ? '—' : `${(share * 100).toFixed(1)}%`}
        </View>
      </View>
    ))}
  </View>
);
