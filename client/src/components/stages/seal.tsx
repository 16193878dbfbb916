import { View } from '@prims';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/names';
import styles from './seal.module.css';
import type { StageState } from './stages';

/** The seal of a stage: past solid ink, now accent with a ring, later a dashed outline — shapes differ, not only colours. */
export const Seal = ({ glyph, state, small }: { glyph: IconName; state: StageState; small?: boolean }) => (
  <View className={`${styles.seal} ${styles[state]} ${small ? styles.small : ''}`}>
    <Icon name={glyph} size="fill" className={styles.glyph} />
  </View>
);
