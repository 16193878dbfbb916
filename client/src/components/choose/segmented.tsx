import { Button, Text, View } from '@prims';
import styles from './segmented.module.css';
import { useRadioKeys } from './use-radio-keys';

export interface SegmentedProps<V extends string> {
  label: string;
  /** `look`: a class for the words of one option alone */
  options: readonly { value: V; label: string; count?: number; look?: string }[];
  value: V;
  onChange: (value: V) => void;
}

/** One of two to four views of the same place. */
export function Segmented<V extends string>({ label, options, value, onChange }: SegmentedProps<V>) {
  const keys = useRadioKeys(
    options.map((option) => option.value),
    value,
    (next) => onChange(next as V),
  );
  return (
    <View role="radiogroup" ariaLabel={label} className={styles.group}>
      {options.map((option, index) => (
        <Button
          key={option.value}
          {...keys(index)}
          role="radio"
          ariaChecked={option.value === value}
          className={option.value === value ? `${styles.option} ${styles.on}` : styles.option}
          onClick={() => onChange(option.value)}
        >
          <Text className={option.look}>
            {option.label}
            {option.count ? <Text className={styles.count}> {option.count}</Text> : null}
          </Text>
        </Button>
      ))}
    </View>
  );
}
