import { Select } from '@prims';
import { inputClass, useFieldAria } from './field-aria';
import type { FrameProps } from './field-frame';
import { FieldFrame } from './field-frame';

interface Props extends Pick<FrameProps, 'label' | 'help' | 'error'> {
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
  /** shown while nothing is chosen */
  placeholder?: string;
  required?: boolean;
}

/** One of many, with the phone's own list. */
export function SelectField({ label, help, error, required, ...select }: Props) {
  const { frame, control } = useFieldAria({ label, help, error, required });
  return (
    <FieldFrame {...frame}>
      <Select {...control} {...select} className={inputClass(error)} />
    </FieldFrame>
  );
}
