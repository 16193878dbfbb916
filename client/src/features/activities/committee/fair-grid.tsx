import { Button, View } from '@prims';
import { useId, useState } from 'react';
import type { Cell, FairPlan } from '../../../../../shared/activities/fair';
import { focusOn } from '../../../platform/focus';
import { cellByKey, type Placed, signOf } from './fair-cells';
import styles from './fair-place.module.css';

interface Props {
  plan: Pick<FairPlan, 'rows' | 'columns'>;
  stalls: readonly Placed[];
  /** the one that goes to the next tapped place */
  chosen: Placed | null;
  onChoose: (stallId: string) => void;
  onPlace: (stallId: string, cell: Cell) => void;
}

/** Less than this and a finger cannot hit a place. */
const NARROWEST = 44;
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

/** The square from above as a table: one tab stop, arrows walk over the places. */
export function FairGrid({ plan, stalls, chosen, onChoose, onPlace }: Props) {
  const id = useId();
  const [stop, setStop] = useState<Cell>({ row: 1, column: 1 });
  const idOf = ({ row, column }: Cell) => `${id}${row}-${column}`;
  const onKey = (cell: Cell) => (key: string, preventDefault: () => void) => {
    const next = cellByKey(key, cell, plan);
    if (next === null) return;
    preventDefault();
    setStop(next);
    focusOn(idOf(next));
  };
  const tracks = {
    gridTemplateColumns: `repeat(${plan.columns}, minmax(${NARROWEST}px, 1fr))`,
    minWidth: plan.columns * NARROWEST,
  };
  return (
    <View role="grid" ariaLabel="摊位图" className={styles.scroll}>
      {upTo(plan.rows).map((row) => (
        <View key={row} role="row" className={styles.row} style={tracks}>
          {upTo(plan.columns).map((column) => {
            const cell = { row, column };
            const stall = stalls.find((one) => one.cell?.row === row && one.cell.column === column);
            const isChosen = stall !== undefined && stall.stallId === chosen?.stallId;
            const look = [styles.cell, stall && styles.stall, isChosen && styles.chosen].filter(Boolean).join(' ');
            return (
              <View key={column} role="gridcell" ariaSelected={isChosen}>
                <Button
                  id={idOf(cell)}
                  className={look}
                  tabIndex={row === Math.min(stop.row, plan.rows) && column === stop.column ? 0 : -1}
                  ariaDisabled={!stall && !chosen}
                  ariaLabel={wordsOf(cell, stall, chosen)}
                  onKey={onKey(cell)}
                  onClick={() => {
                    setStop(cell);
                    if (stall) onChoose(stall.stallId);
                    else if (chosen) onPlace(chosen.stallId, cell);
                  }}
                >
                  {stall ? stall.number : '空'}
                </Button>
              </View>
            );
          })}
        </View>
      ))}
    </View>
  );
}

function wordsOf({ row, column }: Cell, stall: Placed | undefined, chosen: Placed | null): string {
  const where = `第 ${row} 排第 ${column} 个`;
  if (stall) return `${where}，${signOf(stall)}`;
  return chosen ? `${where}，空，放 ${signOf(chosen)}` : `${where}，空`;
}
