import { View } from '@prims';
import type { ReactNode } from 'react';
import styles from './table.module.css';

export interface Column {
  key: string;
  title: string;
  /** a CSS grid track, e.g. 96px or minmax(160px, 2fr); 1fr when absent */
  width?: string;
  /** right-aligned */
  end?: boolean;
}

interface Props {
  label: string;
  columns: readonly Column[];
  rows: readonly { key: string; cells: Record<string, ReactNode> }[];
  /** below this width in px it scrolls sideways instead of squeezing */
  minWidth?: number;
}

/** A table for the laptop; on a phone it scrolls sideways within its card. */
export function Table({ label, columns, rows, minWidth = 640 }: Props) {
  const grid = { gridTemplateColumns: columns.map(({ width }) => width ?? 'minmax(0, 1fr)').join(' '), minWidth };
  return (
    <View role="region" ariaLabel={label} tabIndex={0} className={styles.scroll}>
      <View role="table" ariaLabel={label}>
        <View role="row" className={styles.head} style={grid}>
          {columns.map(({ key, title, end }) => (
            <View key={key} role="columnheader" className={end ? styles.end : undefined}>
              {title}
            </View>
          ))}
        </View>
        {rows.map((row) => (
          <View key={row.key} role="row" className={styles.row} style={grid}>
            {columns.map(({ key, end }) => (
              <View key={key} role="cell" className={end ? styles.end : undefined}>
                {row.cells[key]}
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  );
}
