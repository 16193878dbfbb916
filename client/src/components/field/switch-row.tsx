import { Button, View } from '@prims';
import styles from './field.module.css';

interface Props {
  label: string;
  note?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** On or off; the whole row is the target. */
export const SwitchRow = ({ label, note, checked, onChange }: Props) => (
  <Button role="switch" ariaChecked={checked} className={styles.switchRow} onClick={() => onChange(!checked)}>
    <View className="grow">
      <View className="t-bold">{label}</View>
      {note && <View className="t-sub">{note}</View>}
    </View>
    <View className={checked ? `${styles.switch} ${styles.switchOn}` : styles.switch}>
      <View className={styles.knob} />
    </View>
  </Button>
);
