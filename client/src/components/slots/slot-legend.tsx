import { Text, View } from '@prims';
import { SLOT_WORDS, type SlotState } from './slot-cell';
import styles from './slot-cell.module.css';

const ORDER: readonly SlotState[] = ['free', 'pick', 'mine', 'taken', 'shut'];

/** What the cells' looks mean; the words stand in every cell too. */
export const SlotLegend = () => (
  <View ariaHidden className={styles.legend}>
    {ORDER.map((state) => (
      <View key={state} className={styles.key}>
        <View className={`${styles.swatch} ${styles[state]}`} />
        <Text>{SLOT_WORDS[state]}</Text>
      </View>
    ))}
  </View>
);
