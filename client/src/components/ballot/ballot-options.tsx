import { Button, Text, View } from '@prims';
import { useRadioKeys } from '../choose/use-radio-keys';
import { Icon } from '../icon/icon';
import styles from './ballot-options.module.css';
import { isFull, toggled } from './toggled';

interface Props {
  /** the question, for screen readers */
  label: string;
  options: readonly { value: string; label: string }[];
  value: readonly string[];
  /** how many may be marked; 1: one stamp that moves */
  max: number;
  /** the value that stands by itself where several may be marked: 弃权 */
  alone?: string;
  onChange: (value: string[]) => void;
  disabled?: boolean;
}

/** Every option looks the same, in the paper's order, and none is marked beforehand. */
export function BallotOptions({ label, options, value, max, alone, onChange, disabled = false }: Props) {
  const one = max === 1;
  const keys = useRadioKeys(
    options.map((option) => option.value),
    value[0] ?? null,
  );
  return (
    <View role={one ? 'radiogroup' : 'group'} ariaLabel={one ? label : `${label}，最多选 ${max} 项`}>
      {options.map((option, index) => {
        const checked = value.includes(option.value);
        const full = isFull(value, option.value, max, alone);
        return (
          <Button
            key={option.value}
            {...(one ? keys(index) : {})}
            role={one ? 'radio' : 'checkbox'}
            ariaChecked={checked}
            ariaDisabled={full}
            disabled={disabled}
            className={checked ? `${styles.option} ${styles.checked}` : styles.option}
            onClick={() => onChange(toggled(value, option.value, max, alone))}
          >
            <View className={styles.box}>
              {checked && <Icon name="check-heavy" size="fill" className={styles.tick} />}
            </View>
            <Text className={styles.label}>{option.label}</Text>
            {checked && <Text className={styles.pick}>已选，还没投出</Text>}
          </Button>
        );
      })}
    </View>
  );
}
