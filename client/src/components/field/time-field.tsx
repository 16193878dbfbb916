import { TimePicker } from '@prims';
import { inputClass, useFieldAria } from './field-aria';
import type { FrameProps } from './field-frame';
import { FieldFrame } from './field-frame';

interface Props extends Pick<FrameProps, 'label' | 'help' | 'error'> {
  /** minutes after midnight; null while nothing is chosen */
  value: number | null;
  onChange: (minutes: number | null) => void;
}

const two = (n: number): string => String(n).padStart(2, '0');
const DAY = 24 * 60;

/** 9:05 as the picker wants it: 09:05. Midnight at a day's end is shown as 00:00. */
const clock = (minutes: number): string => `${two(Math.floor((minutes % DAY) / 60))}:${two(minutes % 60)}`;

function minutesOf(text: string): number | null {
  const [hours, minutes] = text.split(':').map(Number);
  return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes) ? null : hours * 60 + minutes;
}

/** A time of day, with the phone's own picker. */
export function TimeField({ label, help, error, value, onChange }: Props) {
  const { frame, control } = useFieldAria({ label, help, error });
  return (
    <FieldFrame {...frame}>
      <TimePicker
        {...control}
        className={inputClass(error)}
        value={value === null ? '' : clock(value)}
        placeholder="选时间"
        onChange={(text) => onChange(minutesOf(text))}
      />
    </FieldFrame>
  );
}
