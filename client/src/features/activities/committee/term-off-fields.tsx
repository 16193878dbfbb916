import { View } from '@prims';
import { MAX_TERM_DAYS } from '../../../../../shared/activities/classroom';
import { Btn } from '../../../components/btn/btn';
import { DateField } from '../../../components/field/date-field';
import { TextField } from '../../../components/field/text-field';
import styles from './kind.module.css';
import type { TermForm } from './term-state';

interface Props {
  off: TermForm['off'];
  firstDay: string;
  onChange: (off: TermForm['off']) => void;
}

/** Days of the term without class, known beforehand: holidays, exams. */
export function TermOffFields({ off, firstDay, onChange }: Props) {
  const set = (at: number, part: Partial<TermForm['off'][number]>) =>
    onChange(off.map((one, n) => (n === at ? { ...one, ...part } : one)));
  return (
    <>
      {off.map(({ day, because }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a day off is its place in the list
        <View key={n} role="group" ariaLabel={`停课的第 ${n + 1} 天`} className={styles.part}>
          <DateField
            label={`停课的第 ${n + 1} 天`}
            value={day}
            min={firstDay || undefined}
            onChange={(value) => set(n, { day: value })}
          />
          <TextField
            label="因为什么"
            value={because}
            onChange={(value) => set(n, { because: value })}
            placeholder="例如：元旦"
            maxLength={40}
          />
          <View className={styles.buttons}>
            <Btn
              small
              kind="quiet"
              ariaLabel={`去掉：停课的第 ${n + 1} 天`}
              onClick={() => onChange(off.filter((_, at) => at !== n))}
            >
              去掉
            </Btn>
          </View>
        </View>
      ))}
      {off.length < MAX_TERM_DAYS && (
        <Btn kind="quiet" icon="plus" onClick={() => onChange([...off, { day: '', because: '' }])}>
          加一天停课
        </Btn>
      )}
    </>
  );
}
