import { Button, Text, View } from '@prims';
import { useRadioKeys } from '../../components/choose/use-radio-keys';
import { Icon } from '../../components/icon/icon';
import styles from './amount-picker.module.css';

interface Props {
  /** in yuan */
  suggested: readonly string[];
  /** '' is the own amount */
  value: string;
  onChange: (value: string) => void;
}

/** Large figures to tap, and one that opens a field. */
export function AmountPicker({ suggested, value, onChange }: Props) {
  const options = [...suggested, ''];
  const keys = useRadioKeys(options, value, onChange);
  return (
    <View role="radiogroup" ariaLabel="捐多少" className={styles.amounts}>
      {options.map((amount, index) => (
        <Button
          key={amount}
          {...keys(index)}
          role="radio"
          ariaChecked={amount === value}
          className={amount === value ? `${styles.amount} ${styles.on}` : styles.amount}
          onClick={() => onChange(amount)}
        >
          {amount === value && <Icon name="check-heavy" size="xs" className={styles.tick} />}
          {amount === '' ? (
            <Text className={styles.own}>自己填</Text>
          ) : (
            <>
              <Text>{amount}</Text>
              <Text className={styles.unit}>元</Text>
            </>
          )}
        </Button>
      ))}
    </View>
  );
}
