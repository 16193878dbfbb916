import { View } from '@prims';
import styles from './report.module.css';

interface Props {
  label: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** four columns instead of two */
  wide?: boolean;
}

/** Lines and numbers, ruled as on paper. */
export const ReportTable = ({ label, head, rows, wide }: Props) => {
  const grid = wide ? `${styles.row} ${styles.four}` : styles.row;
  const lines = rows.length > 0 ? rows : [['这一期没有', ...head.slice(1).map(() => '')]];
  return (
    <View role="table" ariaLabel={label} className={styles.table}>
      <View role="row" className={`${grid} ${styles.head}`}>
        {head.map((word) => (
          <View key={word} role="columnheader" className={styles.cell}>
            {word}
          </View>
        ))}
      </View>
      {lines.map((cells, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a printed table never move
        <View key={at} role="row" className={grid}>
          {cells.map((cell, column) => (
            <View
              key={head[column]}
              role="cell"
              className={column === 0 ? styles.cell : `${styles.cell} ${styles.end}`}
            >
              {cell}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
};
