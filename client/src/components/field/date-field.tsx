import { DatePicker } from '@prims';
import { inputClass, useFieldAria } from './field-aria';
import type { FrameProps } from './field-frame';
import { FieldFrame } from './field-frame';

interface Props extends Pick<FrameProps, 'label' | 'help' | 'error'> {
  /** 2026-11-25, or '' */
  value: string;
  onChange: (value: string) => void;
  min?: string;
}

/** A day, with the phone's own picker. */
export function DateField({ label, help, error, ...picker }: Props) {
  const { frame, control } = useFieldAria({ label, help, error });
  return (
    <FieldFrame {...frame}>
      <DatePicker {...control} {...picker} placeholder="选日期" className={inputClass(error)} />
    </FieldFrame>
  );
}
