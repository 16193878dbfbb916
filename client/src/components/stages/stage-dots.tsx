import { View } from '@prims';
import { Seal } from './seal';
import styles from './stage-dots.module.css';
import { STAGES, type StageNumber, stageName, stateOf } from './stages';

/** The five seals small, for a table row; one spoken sentence. */
export const StageDots = ({ current }: { current: StageNumber }) => (
  <View role="img" ariaLabel={`五事进度，现在在${stageName(current)}`} className={styles.dots}>
    {STAGES.map(({ name, seal }, index) => (
      <Seal key={name} glyph={seal} state={stateOf(index + 1, current)} small />
    ))}
  </View>
);
