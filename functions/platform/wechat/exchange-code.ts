import * as z from 'zod';
import { AppError, type ErrorCode } from '../../../shared/http/errors';
import { secret } from '../secrets';
import { appid, callWechat, parseReply } from './call';

/** The session key is not kept: nothing here decrypts what WeChat encrypts with it. */
const Session = z.object({ openid: z.string().min(6).max(128) });

/** code2Session's refusals: bad code, used code, person WeChat blocks as high risk, too often within a minute. */
const REFUSALS: Record<number, ErrorCode> = {
  40029: 'SIGN_IN_FAILED',
  40163: 'SIGN_IN_FAILED',
  40226: 'SIGN_IN_FAILED',
  45011: 'TOO_MANY_TRIES',
};

/** The code of `wx.login` → who that is to this mini-program. A code works once, so a lost answer is not asked again. */
export async function exchangeCode(code: string): Promise<{ openid: string }> {
  const query = {
    appid: appid(),
    secret: await secret('WECHAT_SECRET'),
    js_code: code,
    grant_type: 'authorization_code',
  };
  const reply = await callWechat({ path: '/sns/jscode2session', query, repeatable: false });
  if (reply.errcode !== 0) throw new AppError(REFUSALS[reply.errcode] ?? 'WECHAT_UNAVAILABLE');
  return { openid: parseReply(Session, reply).openid };
}
