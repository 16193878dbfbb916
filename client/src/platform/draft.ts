import { useCallback, useState } from 'react';
import { DRAFTS } from './session';
import { load, remove, save } from './storage';

/** A form's values, kept on the device while it is being filled in, and until it is sent. */
export interface Draft<T> {
  value: T;
  /** merges and keeps */
  change(part: Partial<T>): void;
  /** forgets what was kept and starts over; after sending */
  clear(): void;
  /** true when an earlier, unsent draft was found */
  restored: boolean;
}

export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const place = DRAFTS + key;
  const [restored] = useState(() => load<T>(place) !== null);
  const [value, setValue] = useState<T>(() => ({ ...initial, ...(load<Partial<T>>(place) ?? {}) }));
  const change = useCallback(
    (part: Partial<T>) =>
      setValue((before) => {
        const next = { ...before, ...part };
        save(place, next);
        return next;
      }),
    [place],
  );
  const clear = useCallback(() => {
    remove(place);
    setValue(initial);
  }, [place, initial]);
  return { value, change, clear, restored };
}
