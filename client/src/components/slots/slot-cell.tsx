import { Button, Text, View } from '@prims';
import { Icon } from '../icon/icon';
import styles from './slot-cell.module.css';

/** free to take · chosen, not sent · my household's · somebody else's · not open then */
export type SlotState = 'free' | 'pick' | 'mine' | 'taken' | 'shut';

export const SLOT_WORDS: Record<SlotState, string> = {
  free: '空',
  pick: '已选',
  mine: '我家的',
  taken: '已约',
  shut: '不开',
};

interface Props {
  state: SlotState;
  /** spoken before the state: 1 号台，19:00 到 20:00 */
  label: string;
  /** in place of the state's own word: 剩 3 位 */
  words?: string;
  /** absent: shown, not pressed */
  onClick?: () => void;
}

/** One stretch of time of one lane: each state has its word and its own border or hatch. */
export function SlotCell({ state, label, words = SLOT_WORDS[state], onClick }: Props) {
  const className = `${styles.cell} ${styles[state]}`;
  const inside = (
    <>
      {state === 'pick' && <Icon name="check-heavy" size="xs" className={styles.tick} />}
      <Text>{words}</Text>
    </>
  );
  const presses = onClick !== undefined && (state === 'free' || state === 'pick' || state === 'mine');
  if (!presses)
    return (
      <View className={className}>
        <Text className="only-spoken">{label}，</Text>
        {inside}
      </View>
    );
  return (
    <Button
      className={className}
      ariaPressed={state === 'mine' ? undefined : state === 'pick'}
      ariaLabel={`${label}，${words}`}
      onClick={onClick}
    >
      {inside}
    </Button>
  );
}
