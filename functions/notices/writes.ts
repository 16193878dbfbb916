import { AppError } from '../../shared/http/errors';
import type { MessageKind, Notice } from '../../shared/notices/schema';
import type { CommunityId } from '../platform/identity';
import type { Key, Step } from '../platform/table';

/** What a person is told inside the app. */
export interface Message {
  /** the same for the same happening, however often it is handled */
  messageId: string;
  /** when it happened, not when it was handled: with the id it is the key */
  sentAt: string;
  title: string;
  body: string;
  /** client page to open */
  page: string;
}

/** A message is kept for a year, then it forgets itself. */
const KEEP_SECONDS = 365 * 86_400;

export const personKey = (person: string) => ({ pk: `PERSON#${person}`, sk: 'PERSON' });
export const consentKey = (person: string, kind: MessageKind) => ({ pk: `PERSON#${person}`, sk: `CONSENT#${kind}` });

export const messageKey = (person: string, { messageId, sentAt }: Pick<Message, 'messageId' | 'sentAt'>): Key => ({
  pk: `PERSON#${person}`,
  sk: `INBOX#${sentAt}#${messageId}`,
});

/** This message was put before. */
export const ALREADY_SENT = new Error('this message was sent before');
/** Nobody to tell: the person has erased themselves. */
export const NOBODY = new Error('the person is gone');

/** A message and its place in the unread count; the first step is refused when it is already there. */
export function inboxMessage(person: string, { messageId, sentAt, title, body, page }: Message): Step[] {
  const expiresAtSeconds = Math.floor(Date.parse(sentAt) / 1000) + KEEP_SECONDS;
  const key = messageKey(person, { messageId, sentAt });
  return [
    {
      write: {
        Put: {
          Item: { ...key, messageId, title, body, page, sentAt, expiresAtSeconds },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      onRefused: () => ALREADY_SENT,
    },
    {
      write: {
        Update: {
          Key: personKey(person),
          UpdateExpression: 'ADD unread :one',
          ConditionExpression: 'attribute_exists(pk) AND attribute_type(erasingAt, :nothing)',
          ExpressionAttributeValues: { ':one': 1, ':nothing': 'NULL' },
        },
      },
      onRefused: () => NOBODY,
    },
  ];
}

/** Spends one consent to be messaged; refused as NOT_FOUND when there is none. */
export const spendConsent = (person: string, kind: MessageKind): Step => ({
  write: {
    Update: {
      Key: consentKey(person, kind),
      UpdateExpression: 'ADD stock :less',
      ConditionExpression: 'stock >= :one',
      ExpressionAttributeValues: { ':less': -1, ':one': 1 },
    },
  },
  onRefused: () => new AppError('NOT_FOUND'),
});

/** A notice in the house's own words, which nobody typed: refused as ALREADY_SENT where one of this id is on the board. */
export const boardNotice = (community: CommunityId, notice: Omit<Notice, 'moderation'>): Step => ({
  write: {
    Put: {
      Item: {
        pk: `COMMUNITY#${community}#NOTICES`,
        sk: notice.noticeId,
        ...notice,
        moderation: 'pass',
        author: 'house',
        state: 'shown',
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  onRefused: () => ALREADY_SENT,
});
