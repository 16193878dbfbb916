import { useEffect, useRef, useState } from 'react';
import type { ShownFile } from '../../../../shared/files/schema';
import { CallError, localError } from '../../platform/call-error';
import { type Picked, pickPdf, pickPhotos } from '../../platform/pick-photos';
import { randomId } from '../../platform/random-id';
import { upload } from '../../platform/upload';

/** A file on its way, or one that did not arrive. */
export interface Underway {
  key: string;
  picked: Picked;
  percent: number;
  error: CallError | null;
}

/** Several files on their way at once; each joins the others when it has arrived. */
export function useUploads(value: readonly ShownFile[], onChange: (files: ShownFile[]) => void, max: number) {
  const [underway, setUnderway] = useState<Underway[]>([]);
  // Files arrive while others are added or taken away: each joins what is there by then.
  const files = useRef(value);
  files.current = value;
  const change = useRef(onChange);
  change.current = onChange;
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const patch = (key: string, part: Partial<Underway>) =>
    setUnderway((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: string) => setUnderway((all) => all.filter((one) => one.key !== key));
  const settle = (next: ShownFile[]) => {
    files.current = next;
    change.current(next);
  };

  async function send({ key, picked }: Pick<Underway, 'key' | 'picked'>): Promise<void> {
    patch(key, { error: null, percent: 0 });
    try {
      const arrived = await upload(picked, (percent) => gone.current || patch(key, { percent }));
      if (gone.current) return;
      drop(key);
      settle([...files.current, arrived]);
    } catch (error) {
      if (!gone.current) patch(key, { error: error instanceof CallError ? error : localError('BROKEN_REPLY') });
    }
  }
  const start = (some: Picked[]) => {
    const added = some.map((picked) => ({ key: randomId(), picked, percent: 0, error: null }));
    setUnderway((all) => [...all, ...added]);
    for (const one of added) void send(one);
  };
  const room = max - value.length - underway.length;
  return {
    underway,
    room,
    addPhotos: async () => start(await pickPhotos(room)),
    addPdf: async () => start(await pickPdf()),
    again: send,
    drop,
    remove: (fileId: string) => settle(files.current.filter((file) => file.fileId !== fileId)),
  };
}
