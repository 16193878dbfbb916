import { DatePicker, TimePicker, View } from '@prims';
import { useState } from 'react';
import { fromFields, toFields } from '../../platform/time';
import styles from './field.module.css';
import { inputClass, useFieldAria } from './field-aria';
import type { FrameProps } from './field-frame';
import { FieldFrame } from './field-frame';

interface Props extends Pick<FrameProps, 'label' | 'help' | 'error'> {
  /** ISO instant, or '' while nothing is chosen */
  value: string;
  onChange: (value: string) => void;
  /** ISO; earlier days cannot be picked */
  min?: string;
}

/** A day and a time in China, with the phone's own pickers. */
export function DateTimeField({ label, help, error, value, onChange, min }: Props) {
  const { frame, control } = useFieldAria({ label, help, error });
  const [typed, setTyped] = useState(() => (value ? toFields(value) : { date: '', time: '' }));
  // Half-filled fields have no instant yet; once there is one, it alone says what is shown.
  const shown = value ? toFields(value) : typed;
  const change = (part: Partial<typeof typed>) => {
    const next = { ...shown, ...part };
    setTyped(next);
    onChange(fromFields(next.date, next.time) ?? '');
  };
  return (
    <FieldFrame {...frame}>
      <View role="group" ariaLabel={label} className={styles.pair}>
        <DatePicker
          {...control}
          ariaLabel={`${label}，日期`}
          className={inputClass(error)}
          value={shown.date}
          min={min && toFields(min).date}
          placeholder="选日期"
          onChange={(date) => change({ date })}
        />
        <TimePicker
          {...control}
          ariaLabel={`${label}，时间`}
          className={inputClass(error)}
          value={shown.time}
          placeholder="选时间"
          onChange={(time) => change({ time })}
        />
      </View>
    </FieldFrame>
  );
}
