import { View } from '@prims';
import styles from './split-bar.module.css';
import { type Tone, toneClass } from './tone';

interface Props {
  parts: readonly { tone: Tone; share: number }[];
  /** where 通过 begins, 0–1 */
  pass?: number | null;
  /** the whole bar in one spoken sentence */
  label: string;
}

/** One measure of a result as one bar, with the pass line. The table below says the numbers. */
export const SplitBar = ({ parts, pass = null, label }: Props) => (
  <View role="img" ariaLabel={label} className={styles.wrap}>
    <View className={styles.bar}>
      {parts
        .filter(({ share }) => share > 0)
        .map(({ tone, share }) => (
          <View key={tone} className={toneClass(tone)} style={{ width: `${share * 100}%` }} />
        ))}
    </View>
    {pass !== null && <View className={styles.pass} style={{ left: `${pass * 100}%` }} />}
  </View>
);
