import { Input } from '@prims';
import { inputClass, useFieldAria } from './field-aria';
import type { FrameProps } from './field-frame';
import { FieldFrame } from './field-frame';

interface Props extends Pick<FrameProps, 'label' | 'help' | 'error'> {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
  type?: 'text' | 'number' | 'money' | 'code';
  required?: boolean;
  onEnter?: () => void;
}

/** One line of text. */
export function TextField({ label, help, error, required, ...input }: Props) {
  const { frame, control } = useFieldAria({ label, help, error, required });
  return (
    <FieldFrame {...frame}>
      <Input {...control} {...input} className={inputClass(error)} />
    </FieldFrame>
  );
}
