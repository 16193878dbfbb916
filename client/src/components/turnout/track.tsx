import { View } from '@prims';
import styles from './track.module.css';

interface Props {
  /** 0–1 */
  share: number;
  /** where the quorum stands, 0–1 */
  mark?: number | null;
}

const percent = (share: number): string => `${Math.min(100, Math.max(0, share * 100))}%`;

/** The wooden bar: an amount without a verdict. The words beside it say the numbers. */
export const Track = ({ share, mark = null }: Props) => (
  <View ariaHidden className={styles.track}>
    <View className={styles.fill} style={{ width: percent(share) }} />
    {mark !== null && <View className={styles.mark} style={{ left: percent(mark) }} />}
  </View>
);
