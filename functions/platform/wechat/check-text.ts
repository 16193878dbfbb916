import * as z from 'zod';
import { AppError } from '../../../shared/http/errors';
import { callWithToken } from './access-token';
import { parseReply } from './call';

/** WeChat's own list: 1 profile, 2 comment, 3 forum, 4 social log. */
export type Scene = 1 | 2 | 3 | 4;
export type TextVerdict = 'pass' | 'review' | 'risky' | 'unavailable';

/** msgSecCheck v2 takes 2,500 characters. */
export const MAX_CHECKED = 2500;
const Verdict = z.object({ result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }) });

/**
 * What WeChat thinks of a text (1…2,500 characters) by a person who used the mini-program within two hours.
 * `errcode` 0 only says that it was checked: the verdict is `result.suggest`. No verdict is `unavailable`.
 */
export async function checkText(openid: string, content: string, scene: Scene): Promise<TextVerdict> {
  try {
    const body = { version: 2, openid, scene, content };
    const reply = await callWithToken({ path: '/wxa/msg_sec_check', body, repeatable: true });
    return reply.errcode === 0 ? parseReply(Verdict, reply).result.suggest : 'unavailable';
  } catch (error) {
    if (error instanceof AppError) return 'unavailable';
    throw error;
  }
}
