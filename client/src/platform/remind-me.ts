import { getTemplates, recordConsents } from '../../../shared/notices/endpoints';
import type { MessageKind } from '../../../shared/notices/schema';
import { isBrowser } from './address';
import { refresh } from './cache';
import { askForMessages } from './subscribe';
import { useCommand } from './use-command';
import { useEndpoint } from './use-endpoint';

/** What WeChat may send for each kind of tap: three kinds at most in one question. */
const WANTED = {
  /** a shift taken: one reminder, one message when a seat frees up, and one call, for a muster calls volunteers */
  shift: ['service_reminder', 'seat_change', 'muster_call'],
  /** an activity or a venue booked: one reminder, and one message when a seat frees up or what was booked falls out */
  booking: ['service_reminder', 'seat_change'],
  /** a muster answered: the next call */
  muster: ['muster_call'],
} as const satisfies Record<string, readonly MessageKind[]>;

/**
 * Asks WeChat, inside a tap, for one message of each kind wanted. Whoever says no finds them all in the inbox; a browser
 * has no such messages, and nothing happens.
 */
export function useRemindMe(after: keyof typeof WANTED): () => void {
  const kinds: readonly MessageKind[] = WANTED[after];
  const { data } = useEndpoint(getTemplates, {}, { enabled: !isBrowser });
  const record = useCommand(recordConsents, { onDone: () => void refresh(getTemplates) });
  const wanted = (data?.templates ?? []).filter(({ kind }) => kinds.includes(kind));
  return () => {
    if (wanted.length === 0) return;
    void askForMessages(wanted.map(({ templateId }) => templateId)).then((accepted) => {
      const allowed = wanted.filter(({ templateId }) => accepted.includes(templateId)).map(({ kind }) => kind);
      if (allowed.length > 0) record.run({ body: { kinds: allowed } });
    });
  };
}
