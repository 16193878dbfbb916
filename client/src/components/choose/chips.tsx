import { Button, View } from '@prims';
import styles from './chips.module.css';
import type { SegmentedProps } from './segmented';
import { useRadioKeys } from './use-radio-keys';

/** Narrows a list; more than fit scroll sideways and never shrink. */
export function Chips<V extends string>({ label, options, value, onChange }: SegmentedProps<V>) {
  const keys = useRadioKeys(
    options.map((option) => option.value),
    value,
    (next) => onChange(next as V),
  );
  return (
    <View role="radiogroup" ariaLabel={label} className={styles.chips}>
      {options.map((option, index) => (
        <Button
          key={option.value}
          {...keys(index)}
          role="radio"
          ariaChecked={option.value === value}
          className={option.value === value ? `${styles.chip} ${styles.on}` : styles.chip}
          onClick={() => onChange(option.value)}
        >
          {option.count ? `${option.label} ${option.count}` : option.label}
        </Button>
      ))}
    </View>
  );
}
