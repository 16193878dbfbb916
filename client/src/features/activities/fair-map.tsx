import { Item, List, View } from '@prims';
import type { Fair } from '../../../../shared/activities/fair-endpoints';
import { Card, CardHead } from '../../components/card/card';
import styles from './fair-map.module.css';

/** The fair from above: rows and columns as on the square, each stall with its number; the list says the same in words. */
export function FairMap({ fair }: { fair: Fair }) {
  const { plan, stalls } = fair;
  if (!plan) return null;
  const at = (row: number, column: number) =>
    stalls.find(({ cell }) => cell?.row === row && cell.column === column)?.number ?? null;
  const numbered = stalls.filter(({ number }) => number !== null).sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  return (
    <Card label="摊位图">
      <CardHead title="摊位图" note={`${stalls.length} 个摊位`} />
      <View ariaHidden className={styles.map} style={{ gridTemplateColumns: `repeat(${plan.columns}, 1fr)` }}>
        {Array.from({ length: plan.rows * plan.columns }, (_, index) => {
          const [row, column] = [Math.floor(index / plan.columns) + 1, (index % plan.columns) + 1];
          const number = at(row, column);
          return (
            <View key={`${row} ${column}`} className={number === null ? styles.cell : `${styles.cell} ${styles.stall}`}>
              {number ?? ''}
            </View>
          );
        })}
      </View>
      <List className={styles.list}>
        {numbered.map((stall) => (
          <Item key={stall.stallId}>
            {`${stall.number} 号 ${stall.name}${stall.cell ? `，第 ${stall.cell.row} 排第 ${stall.cell.column} 个` : ''}`}
            {stall.about && <View className="t-sub">{stall.about}</View>}
          </Item>
        ))}
      </List>
    </Card>
  );
}
