import { AppError } from '../../shared/http/errors';
import type { MessageKind } from '../../shared/notices/schema';
import { openidOf } from '../platform/person';
import { sendSubscribe } from '../platform/wechat/send-subscribe';
import { forgetConsents, putMessage, spend } from './inbox-store';
import { fieldsOf, templateOf, type Words } from './templates';
import { ALREADY_SENT, type Message, NOBODY } from './writes';

/** `kind`: also as a WeChat message with these words, if the person has consented to one of this kind. */
type AlsoByWechat = { [K in MessageKind]: { kind: K; data: Words<K> } }[MessageKind];
export type Notification = Message & (AlsoByWechat | { kind?: undefined; data?: undefined });

/**
 * Tells one person something: always inside the app, and through WeChat against one consent. Calling again with the
 * same `messageId` and `sentAt` does nothing, so whoever handles an event twice tells once. A message that broke off
 * between app and WeChat is not sent again: better one missed ring than two.
 */
export async function notify(person: string, { kind, data, ...message }: Notification): Promise<void> {
  try {
    await putMessage(person, message);
  } catch (error) {
    if (error === ALREADY_SENT || error === NOBODY) return;
    throw error;
  }
  const templateId = kind && templateOf(kind);
  if (!kind || !templateId || !(await hadConsent(person, kind))) return;
  const openid = await openidOf(person);
  const outcome = await sendSubscribe({ openid, templateId, page: message.page, data: fieldsOf(kind, data) });
  if (outcome === 'no_consent') await forgetConsents(person, kind);
}

async function hadConsent(person: string, kind: MessageKind): Promise<boolean> {
  try {
    await spend(person, kind);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return false;
    throw error;
  }
}
