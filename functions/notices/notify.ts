import { AppError } from '../../shared/http/errors';
import type { MessageKind } from '../../shared/notices/schema';
import { openidOf } from '../platform/person';
import { sendSubscribe } from '../platform/wechat/send-subscribe';
import { forgetConsents, putMessage, spend } from './inbox-store';
import { templateOf } from './templates';
import { ALREADY_SENT, type Message, NOBODY } from './writes';

export interface Notification extends Message {
  /** also as a WeChat message, if the person has consented to one of this kind */
  kind?: MessageKind;
  /** the template's fields, e.g. { thing1: '加装电梯' } */
  data?: Record<string, string>;
}

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
  const outcome = await sendSubscribe({ openid, templateId, page: message.page, data: data ?? {} });
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
