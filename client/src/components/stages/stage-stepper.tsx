import { Item, OrderedList, Text } from '@prims';
import { Seal } from './seal';
import styles from './stage-stepper.module.css';
import { STAGES, type StageNumber, stageName, stateOf } from './stages';

interface Props {
  current: StageNumber;
  /** when each past stage was, short (10/28), from the first on */
  dates?: readonly (string | null)[];
}

/** 听 议 办 晒 评: under each its date, 进行中, or its name. */
export const StageStepper = ({ current, dates = [] }: Props) => (
  <OrderedList className={styles.stages} ariaLabel={`五事进度，现在在${stageName(current)}`}>
    {STAGES.map(({ name, seal }, index) => {
      const state = stateOf(index + 1, current);
      const below = state === 'current' ? '进行中' : (state === 'past' && dates[index]) || name;
      return (
        <Item
          key={name}
          className={`${styles.stage} ${styles[state]}`}
          ariaCurrent={state === 'current' ? 'step' : undefined}
          ariaLabel={below === name ? name : `${name}，${below}`}
        >
          <Seal glyph={seal} state={state} />
          <Text className={styles.below}>{below}</Text>
        </Item>
      );
    })}
  </OrderedList>
);
