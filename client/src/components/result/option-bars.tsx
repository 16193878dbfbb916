import { Item, List, Text, View } from '@prims';
import { thousands } from '../../platform/numbers';
import styles from './option-bars.module.css';
import { toneClass } from './tone';

interface Props {
  unit: '户' | '人';
  /** `won`: reached the threshold, or led a poll; `abstain`: 弃权, in grey */
  rows: readonly { key: string; label: string; votes: number; won: boolean; abstain?: boolean }[];
  /** the scale: those who took part */
  took: number;
}

/** One bar per option, all on the same scale, in the paper's order. */
export const OptionBars = ({ unit, rows, took }: Props) => (
  <List className={styles.list}>
    {rows.map(({ key, label, votes, won, abstain }) => (
      <Item key={key}>
        <View className="row-between">
          <Text className={won ? 't-bold' : undefined}>{label}</Text>
          <Text className="t-sub t-nowrap">
            {thousands(votes)} / {thousands(took)} {unit}
          </Text>
        </View>
        <View ariaHidden className={styles.track}>
          <View
            className={`${styles.fill} ${toneClass(won ? 'for' : abstain ? 'abstain' : 'option')}`}
            style={{ width: `${took ? (votes / took) * 100 : 0}%` }}
          />
        </View>
      </Item>
    ))}
  </List>
);
