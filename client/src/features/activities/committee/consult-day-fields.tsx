import { View } from '@prims';
import { Btn } from '../../../components/btn/btn';
import { DateField } from '../../../components/field/date-field';
import { SelectField } from '../../../components/field/select-field';
import { type DayRow, QUARTERS, quartersWords } from './consult-state';
import styles from './kind.module.css';

interface Props {
  /** the n-th of the list, from 1 */
  number: number;
  row: DayRow;
  today: string;
  onChange: (part: Partial<DayRow>) => void;
  /** absent: the only one */
  onRemove?: () => void;
  problem?: string;
}

/** One day: which, and from when until when, in quarters of an hour. */
export const ConsultDayFields = ({ number, row, today, onChange, onRemove, problem }: Props) => (
  <View role="group" ariaLabel={`第 ${number} 天`} className={styles.part}>
    <DateField
      label={`第 ${number} 天`}
      value={row.day}
      min={today}
      onChange={(day) => onChange({ day })}
      error={problem}
    />
    <View className={styles.pair}>
      <SelectField
        label="从几点"
        value={String(row.fromMinutes)}
        options={QUARTERS}
        onChange={(minutes) => onChange({ fromMinutes: Number(minutes) })}
      />
      <SelectField
        label="到几点"
        value={String(row.toMinutes)}
        options={QUARTERS}
        onChange={(minutes) => onChange({ toMinutes: Number(minutes) })}
        error={row.toMinutes <= row.fromMinutes ? '要晚于开始' : undefined}
      />
    </View>
    <View className="t-sub">{quartersWords(row)}</View>
    {onRemove && (
      <View className={styles.buttons}>
        <Btn small kind="quiet" ariaLabel={`去掉这一天：第 ${number} 天`} onClick={onRemove}>
          去掉这一天
        </Btn>
      </View>
    )}
  </View>
);
