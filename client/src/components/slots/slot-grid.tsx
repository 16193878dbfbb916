import { View } from '@prims';
import { SlotCell, type SlotState } from './slot-cell';
import styles from './slot-cell.module.css';

export interface SlotRow {
  key: string;
  /** 9:00; spoken with the lane's name */
  time: string;
  cells: readonly { state: SlotState; words?: string; onClick?: () => void }[];
  /** a break in the hours above this row: 11:00–14:00 午休 */
  gap?: string;
}

interface Props {
  label: string;
  /** names of what stands side by side, at most three: 1 号台 */
  lanes: readonly string[];
  rows: readonly SlotRow[];
}

/** A day of a place: its lanes side by side, time downwards. */
export function SlotGrid({ label, lanes, rows }: Props) {
  const tracks = { gridTemplateColumns: `calc(48px * var(--half)) repeat(${lanes.length}, minmax(0, 1fr))` };
  return (
    <View role="table" ariaLabel={label}>
      <View role="row" className={styles.row} style={tracks}>
        <View role="columnheader" className="only-spoken">
          时间
        </View>
        <View ariaHidden />
        {lanes.map((lane) => (
          <View key={lane} role="columnheader" className={styles.lane}>
            {lane}
          </View>
        ))}
      </View>
      {rows.map(({ key, time, cells, gap }) => (
        <View key={key} role="rowgroup">
          {gap && (
            <View role="row">
              <View role="cell" className={styles.gap}>
                {gap}
              </View>
            </View>
          )}
          <View role="row" className={styles.row} style={tracks}>
            <View role="rowheader" className={styles.time}>
              {time}
            </View>
            {cells.map((cell, lane) => (
              <View key={lanes[lane]} role="cell">
                <SlotCell label={`${lanes[lane]}，${time}`} {...cell} />
              </View>
            ))}
          </View>
        </View>
      ))}
    </View>
  );
}
