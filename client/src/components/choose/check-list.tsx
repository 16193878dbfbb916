import { Button, View } from '@prims';
import { FieldFrame } from '../field/field-frame';
import { Icon } from '../icon/icon';
import type { CardOption } from './radio-cards';
import styles from './radio-cards.module.css';

interface Props {
  label: string;
  options: readonly CardOption<string>[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  help?: string;
  error?: string;
}

/** Any number of a few. */
export const CheckList = ({ label, options, value, onChange, help, error }: Props) => (
  <FieldFrame label={label} help={help} error={error}>
    <View role="group" ariaLabel={label} className={styles.group}>
      {options.map((option) => {
        const on = value.includes(option.value);
        return (
          <Button
            key={option.value}
            role="checkbox"
            ariaChecked={on}
            className={on ? `${styles.card} ${styles.on}` : styles.card}
            onClick={() => onChange(on ? value.filter((v) => v !== option.value) : [...value, option.value])}
          >
            <View className={styles.box}>{on && <Icon name="check-heavy" size="fill" className={styles.tick} />}</View>
            <View className="grow">
              <View className={styles.label}>{option.label}</View>
              {option.note && <View className="t-note">{option.note}</View>}
            </View>
          </Button>
        );
      })}
    </View>
  </FieldFrame>
);
