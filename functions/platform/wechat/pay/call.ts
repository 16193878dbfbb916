import * as z from 'zod';
import { AppError } from '../../../../shared/http/errors';
import { log } from '../../log';
import { askOutsideWhole, type OutsideAnswer, wechatPayOrigin } from '../../outside';
import type { Merchant } from './keys';
import { authorization } from './sign';
import { refusalOf } from './verify';

export interface PayAnswer {
  status: number;
  /** WeChat Pay's own code of a refusal, e.g. ORDER_NOT_EXIST; undefined where it did what was asked */
  code?: string;
  body: unknown;
}
const Refused = z.object({ code: z.string().regex(/^[A-Z_]{1,40}$/) });

/** `system error` and `too many requests`: to be asked again with the same words. */
const isBusy = ({ status }: OutsideAnswer): boolean => status >= 500 || status === 429;

/**
 * One signed request to WeChat Pay, and its answer once the signature over it is proved. Everything we ask carries a
 * number of our own and may be asked twice. A lost or unproved answer is `WECHAT_UNAVAILABLE`: nobody knows then
 * whether it was done, and the same number must be asked about again.
 * WeChat Pay's own rule: what carries a signature is to be verified, and a success without one is forged. A refusal
 * without one may come from its gates; it moves no money.
 */
export async function callPay(merchant: Merchant, target: `/v3/${string}`, body?: object): Promise<PayAnswer> {
  const answer = await askPay(merchant, new URL(target, wechatPayOrigin()), body);
  const done = answer.status >= 200 && answer.status < 300;
  const refusal =
    done || answer.headers['wechatpay-signature']
      ? refusalOf(merchant, { headers: answer.headers, body: answer.bytes }, new Date().toISOString())
      : undefined;
  const parsed = parse(answer.bytes);
  const code = Refused.safeParse(parsed).data?.code;
  if (refusal || !done || code) {
    // Numbers of orders stand in the address, so only its kind is told.
    const api = target.replace(/[?].*$/, '').replace(/(out-trade-no|refunds)[/][^/]+/, '$1/…');
    log({ level: 'warn', wechatPay: api, merchant: merchant.ref, status: answer.status, code, reason: refusal });
  }
  // 401 is about our own signature: whatever was asked has not been looked at.
  if (refusal || (!done && !code) || answer.status === 401) throw new AppError('WECHAT_UNAVAILABLE');
  return { status: answer.status, body: parsed, ...(code && { code }) };
}

/** The same without looking at who answered: for files that are proved by their hash. */
export function askPay(merchant: Merchant, url: URL, body?: object): Promise<OutsideAnswer> {
  const text = body === undefined ? '' : JSON.stringify(body);
  const method = body === undefined ? 'GET' : 'POST';
  // A merchant with a public key says so, or WeChat Pay answers with a certificate.
  const publicKey = [...merchant.verifyKeys.keys()].find((serial) => serial.startsWith('PUB_KEY_ID_'));
  const headers = () => ({
    accept: 'application/json',
    'user-agent': 'small-stool',
    ...(publicKey && { 'wechatpay-serial': publicKey }),
    // Signed anew for each try, with its own time and nonce.
    authorization: authorization(
      merchant,
      { method, target: url.pathname + url.search, body: text },
      new Date().toISOString(),
    ),
  });
  return askOutsideWhole({ url, ...(text && { body: text }), headers, repeatable: true }, isBusy);
}

/** An answer in this shape or none: whoever changed their words may have changed the meaning. */
export function parsePay<S extends z.ZodType>(schema: S, { body }: PayAnswer): z.output<S> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new AppError('WECHAT_UNAVAILABLE');
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}
