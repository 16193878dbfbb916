import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import { InboxMessage, MessageKind } from '../../shared/notices/schema';
import { get, type Item, list, listAll, type Step, transact, write } from '../platform/table';
import { consentKey, inboxMessage, type Message, personKey, spendConsent } from './writes';

// Access patterns
//   Messages to a person, newest first, by pages | query | PERSON#<p> | INBOX#* | 0.5 RCU per 4 KB
//   Up to when they were read | get | PERSON#<p> | PERSON | 0.5 RCU
//   Put a message once, and count it | transact | PERSON#<p> | INBOX#<sentAt>#<messageId>, PERSON | 4 WCU
//   Mark all as read | update | PERSON#<p> | PERSON | 1 WCU
//   The consents of a person | query | PERSON#<p> | CONSENT#* | 0.5 RCU
//   Record consents, spend one, forget them | update | PERSON#<p> | CONSENT#<kind> | 1 WCU

const PAGE = 30;
/** One per kind of message. */
const MAX_KINDS = 20;
/** Nobody is owed fifty reminders; a stock that large is a counting mistake. */
const MAX_STOCK = 50;

const Stored = InboxMessage.omit({ read: true });
const gone = () => new AppError('UNAUTHENTICATED');

export async function readInboxPage(person: string, cursor?: string) {
  const query = { pk: `PERSON#${person}`, prefix: 'INBOX#', newestFirst: true, limit: PAGE };
  const [page, self] = await Promise.all([list(query, cursor), get(personKey(person))]);
  const readAt = String(self?.readAt ?? '');
  return {
    messages: page.items.map((item) => Stored.parse(item)).map((m) => ({ ...m, read: m.sentAt <= readAt })),
    cursor: page.cursor,
  };
}

export async function markRead(person: string, now: string): Promise<void> {
  await write({
    write: {
      Update: {
        Key: personKey(person),
        UpdateExpression: 'SET readAt = :now, unread = :none',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':now': now, ':none': 0 },
      },
    },
    onRefused: gone,
  });
}

export const putMessage = (person: string, message: Message): Promise<void> => transact(inboxMessage(person, message));
export const spend = (person: string, kind: MessageKind): Promise<Item | undefined> =>
  write(spendConsent(person, kind));

export async function readConsents(person: string): Promise<Map<MessageKind, number>> {
  const items = await listAll({ pk: `PERSON#${person}`, prefix: 'CONSENT#' }, MAX_KINDS);
  const rows = items.map((item) => z.object({ kind: MessageKind, stock: z.int() }).parse(item));
  return new Map(rows.map(({ kind, stock }) => [kind, stock]));
}

/** One more message of each kind may be sent; together with the person still being there. */
export async function addConsents(person: string, kinds: readonly MessageKind[]): Promise<void> {
  const more = (kind: MessageKind): Step => ({
    write: {
      Update: {
        Key: consentKey(person, kind),
        UpdateExpression: 'ADD stock :one SET kind = :kind',
        ConditionExpression: 'attribute_not_exists(stock) OR stock < :most',
        ExpressionAttributeValues: { ':one': 1, ':kind': kind, ':most': MAX_STOCK },
      },
    },
    onRefused: () => new AppError('TOO_MANY_TRIES'),
  });
  const stays: Step = {
    write: { ConditionCheck: { Key: personKey(person), ConditionExpression: 'attribute_exists(pk)' } },
    onRefused: gone,
  };
  await transact([...kinds.map(more), stays]);
}

/** WeChat knows of no consent: what was counted here is worth nothing. */
export async function forgetConsents(person: string, kind: MessageKind): Promise<void> {
  await write({
    write: {
      Update: {
        Key: consentKey(person, kind),
        UpdateExpression: 'SET stock = :none',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':none': 0 },
      },
    },
    onRefused: gone,
  });
}
