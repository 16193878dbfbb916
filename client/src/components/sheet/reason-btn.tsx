import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type CallError, fieldErrors } from '../../platform/call-error';
import { Btn } from '../btn/btn';
import { TextField } from '../field/text-field';
import { Confirm } from './confirm';

interface Props {
  /** on the button */
  children: ReactNode;
  kind?: 'second' | 'quiet';
  wide?: boolean;
  /** spoken instead of the words, which it must contain */
  ariaLabel?: string;
  title: string;
  /** what happens then, and who reads the reason */
  words: ReactNode;
  /** above the field, e.g. 为什么不开 */
  label: string;
  placeholder: string;
  maxLength: number;
  confirmLabel: string;
  /** what runs (useCommand); the reason is its field `because` or `why` */
  command: { working: boolean; error: CallError | null; reset: () => void };
  onConfirm: (reason: string) => void;
}

/** A button that asks why before it acts; what was typed stays until the work is done. */
export function ReasonBtn({ children, title, words, label, placeholder, maxLength, confirmLabel, ...rest }: Props) {
  const { command, onConfirm, ...look } = rest;
  const { working, error, reset } = command;
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const sent = useRef(false);
  // After every render: a quick answer may come without one in which `working` was ever true.
  useEffect(() => {
    if (working) return;
    if (sent.current && error === null) {
      setOpen(false);
      setReason('');
    }
    sent.current = false;
  });
  const problems = fieldErrors(error);
  const wrong = problems.because ?? problems.why;
  const ask = () => {
    reset();
    setOpen(true);
  };
  return (
    <>
      <Btn small={!look.wide} {...look} onClick={ask}>
        {children}
      </Btn>
      <Confirm
        open={open}
        title={title}
        confirmLabel={confirmLabel}
        working={working}
        disabled={reason.trim() === ''}
        error={wrong ? null : error}
        onConfirm={() => {
          sent.current = true;
          onConfirm(reason.trim());
        }}
        onClose={() => setOpen(false)}
      >
        {words}
        <TextField
          label={label}
          value={reason}
          onChange={setReason}
          placeholder={placeholder}
          maxLength={maxLength}
          error={wrong}
          required
        />
      </Confirm>
    </>
  );
}
