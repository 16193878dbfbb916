import { Button, View } from '@prims';
import { FieldFrame } from '../field/field-frame';
import { Icon } from '../icon/icon';
import styles from './radio-cards.module.css';
import { useRadioKeys } from './use-radio-keys';

export interface CardOption<V extends string> {
  value: V;
  label: string;
  note?: string;
}

interface Props<V extends string> {
  label: string;
  options: readonly CardOption<V>[];
  value: V | null;
  onChange: (value: V) => void;
  help?: string;
  error?: string;
}

/** One of a few, each with a line that says what it means. */
export function RadioCards<V extends string>({ label, options, value, onChange, help, error }: Props<V>) {
  const keys = useRadioKeys(
    options.map((option) => option.value),
    value,
    (next) => onChange(next as V),
  );
  return (
    <FieldFrame label={label} help={help} error={error}>
      <View role="radiogroup" ariaLabel={label} className={styles.group}>
        {options.map((option, index) => (
          <Button
            key={option.value}
            {...keys(index)}
            role="radio"
            ariaChecked={option.value === value}
            className={option.value === value ? `${styles.card} ${styles.on}` : styles.card}
            onClick={() => onChange(option.value)}
          >
            <View className={styles.mark}>
              {option.value === value && <Icon name="check-heavy" size="fill" className={styles.tick} />}
            </View>
            <View className="grow">
              <View className={styles.label}>{option.label}</View>
              {option.note && <View className="t-note">{option.note}</View>}
            </View>
          </Button>
        ))}
      </View>
    </FieldFrame>
  );
}
