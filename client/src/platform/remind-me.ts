import { getTemplates, recordConsents } from '../../../shared/notices/endpoints';
import type { MessageKind } from '../../../shared/notices/schema';
import { isBrowser } from './address';
import { refresh } from './cache';
import { askForMessages } from './subscribe';
import { useCommand } from './use-command';
import { useEndpoint } from './use-endpoint';

const KINDS: readonly MessageKind[] = ['service_reminder', 'seat_change'];

/**
 * Asks WeChat, inside the tap on 我来 or 约下来, for one reminder and one message when a seat frees up. Whoever says no
 * finds both in the inbox; a browser has no such messages, and nothing happens.
 */
export function useRemindMe(): () => void {
  const { data } = useEndpoint(getTemplates, {}, { enabled: !isBrowser });
  const record = useCommand(recordConsents, { onDone: () => void refresh(getTemplates) });
  const wanted = (data?.templates ?? []).filter(({ kind }) => KINDS.includes(kind));
  return () => {
    if (wanted.length === 0) return;
    void askForMessages(wanted.map(({ templateId }) => templateId)).then((accepted) => {
      const kinds = wanted.filter(({ templateId }) => accepted.includes(templateId)).map(({ kind }) => kind);
      if (kinds.length > 0) record.run({ body: { kinds } });
    });
  };
}
