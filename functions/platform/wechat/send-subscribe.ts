import { AppError } from '../../../shared/http/errors';
import { callWithToken } from './access-token';

export interface SubscribeMessage {
  openid: string;
  templateId: string;
  /** mini-program page to open, e.g. packages/votes/detail/index?voteId=… */
  page: string;
  /** template field → words, e.g. { thing1: '加装电梯', time2: '2026-11-25 20:00' } */
  data: Record<string, string>;
}
export type SendOutcome = 'sent' | 'no_consent' | 'failed';

const NO_CONSENT = 43101;
/** Longest value by kind of field; a longer one would refuse the whole message (47003). */
const LONGEST: Record<string, number> = { thing: 20, phrase: 5, name: 10, character_string: 32 };

/** One subscribe message, against one consent. It never throws: nothing a resident does may hang on it. */
export async function sendSubscribe({ openid, templateId, page, data }: SubscribeMessage): Promise<SendOutcome> {
  const fields = Object.entries(data).map(([field, words]) => [field, { value: shorten(field, words) }]);
  const body = {
    touser: openid,
    template_id: templateId,
    page: page.replace(/^\//, ''),
    data: Object.fromEntries(fields),
  };
  try {
    // Not repeatable: when the answer is lost the message may have gone out, and nobody wants it twice.
    const { errcode } = await callWithToken({ path: '/cgi-bin/message/subscribe/send', body, repeatable: false });
    if (errcode === NO_CONSENT) return 'no_consent';
    return errcode === 0 ? 'sent' : 'failed';
  } catch (error) {
    if (error instanceof AppError) return 'failed';
    throw error;
  }
}

function shorten(field: string, words: string): string {
  const longest = LONGEST[field.replace(/[0-9]+$/, '')] ?? Number.POSITIVE_INFINITY;
  const letters = Array.from(words);
  return letters.length <= longest ? words : `${letters.slice(0, longest - 1).join('')}…`;
}
