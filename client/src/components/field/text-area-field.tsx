import { Textarea } from '@prims';
import { inputClass, useFieldAria } from './field-aria';
import type { FrameProps } from './field-frame';
import { FieldFrame } from './field-frame';

interface Props extends Pick<FrameProps, 'label' | 'help' | 'error'> {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
  rows?: number;
  required?: boolean;
}

/** Several lines of text; says how much room is left when it gets short. */
export function TextAreaField({ label, help, error, required, maxLength, ...input }: Props) {
  const left = maxLength === undefined ? null : maxLength - input.value.length;
  const short = left !== null && left <= 50 ? `还能写 ${Math.max(0, left)} 个字` : undefined;
  const { frame, control } = useFieldAria({ label, help: short ?? help, error, required });
  return (
    <FieldFrame {...frame}>
      <Textarea {...control} {...input} maxLength={maxLength} className={inputClass(error)} />
    </FieldFrame>
  );
}
