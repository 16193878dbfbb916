import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CallError } from '../../platform/call-error';
import { Btn } from '../btn/btn';
import type { IconName } from '../icon/names';
import { Confirm } from './confirm';

interface Props {
  /** on the button */
  children: ReactNode;
  kind?: 'primary' | 'second' | 'quiet';
  small?: boolean;
  wide?: boolean;
  icon?: IconName;
  /** spoken instead of the words, which it must contain */
  ariaLabel?: string;
  disabled?: boolean;
  /** what is about to happen, and that it cannot be taken back */
  title: string;
  words: ReactNode;
  confirmLabel: string;
  /** what runs (useCommand): the question stays until it is done, and shows why when it is refused */
  command: { working: boolean; error: CallError | null; reset: () => void };
  onConfirm: () => void;
}

/** A button that asks once more; the question closes when the work is done. */
export function ConfirmBtn({ children, title, words, confirmLabel, command, onConfirm, ...look }: Props) {
  const [open, setOpen] = useState(false);
  const { working, error, reset } = command;
  const worked = useRef(false);
  // A field of the form behind is in the way: let the person see it.
  const stays = error !== null && error.code !== 'BAD_REQUEST';
  useEffect(() => {
    if (worked.current && !working && !stays) setOpen(false);
    worked.current = working;
  }, [working, stays]);
  const ask = () => {
    reset();
    setOpen(true);
  };
  return (
    <>
      <Btn {...look} onClick={ask}>
        {children}
      </Btn>
      <Confirm
        open={open}
        title={title}
        confirmLabel={confirmLabel}
        working={working}
        error={error}
        onConfirm={onConfirm}
        onClose={() => setOpen(false)}
      >
        {words}
      </Confirm>
    </>
  );
}
