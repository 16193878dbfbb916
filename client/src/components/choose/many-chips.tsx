import { Button, View } from '@prims';
import { FieldFrame } from '../field/field-frame';
import styles from './chips.module.css';

interface Props {
  label: string;
  options: readonly { value: string; label: string }[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  help?: string;
  error?: string;
}

/** Any number of short words: weekdays, compounds. The value keeps the order of the options. */
export const ManyChips = ({ label, options, value, onChange, help, error }: Props) => (
  <FieldFrame label={label} help={help} error={error}>
    <View role="group" ariaLabel={label} className={styles.wrap}>
      {options.map((option) => {
        const on = value.includes(option.value);
        const flipped = options.filter((one) => value.includes(one.value) !== (one.value === option.value));
        return (
          <Button
            key={option.value}
            role="checkbox"
            ariaChecked={on}
            className={on ? `${styles.chip} ${styles.on}` : styles.chip}
            onClick={() => onChange(flipped.map((one) => one.value))}
          >
            {option.label}
          </Button>
        );
      })}
    </View>
  </FieldFrame>
);
