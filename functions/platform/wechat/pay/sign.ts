import { sign } from 'node:crypto';
import { randomness } from '../../randomness';
import type { Merchant } from './keys';

/** What is handed to `wx.requestPayment` as it is. */
export interface PayParams {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: 'RSA';
  paySign: string;
}
type Signer = Pick<Merchant, 'privateKey'>;

export const newNonce = (): string => randomness(16).toString('hex').toUpperCase();
export const seconds = (now: string): string => String(Math.floor(Date.parse(now) / 1000));

/** Lines, each with its own end, the last one too: how everything of WeChat Pay v3 is signed. */
export const signedText = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
const signature = ({ privateKey }: Signer, lines: string[]): string =>
  sign('sha256', Buffer.from(signedText(lines)), privateKey).toString('base64');

/**
 * The `Authorization` header of a request: five lines, also when there is no body. `target` is path and query as they
 * travel, `body` the exact text that is sent.
 */
export function authorization(
  merchant: Pick<Merchant, 'mchid' | 'serial' | 'privateKey'>,
  { method, target, body }: { method: 'GET' | 'POST'; target: string; body: string },
  now: string,
  nonce: string = newNonce(),
): string {
  const signed = signature(merchant, [method, target, seconds(now), nonce, body]);
  const fields = {
    mchid: merchant.mchid,
    serial_no: merchant.serial,
    timestamp: seconds(now),
    nonce_str: nonce,
    signature: signed,
  };
  const list = Object.entries(fields).map(([name, value]) => `${name}="${value}"`);
  return `WECHATPAY2-SHA256-RSA2048 ${list.join(',')}`;
}

/** The parameters that open the payment of an order on a phone: four lines. They are no proof that anything was paid. */
export function payParams(
  merchant: Pick<Merchant, 'appid' | 'privateKey'>,
  prepayId: string,
  now: string,
  nonce: string = newNonce(),
): PayParams {
  const wanted = `prepay_id=${prepayId}`;
  const paySign = signature(merchant, [merchant.appid, seconds(now), nonce, wanted]);
  return { timeStamp: seconds(now), nonceStr: nonce, package: wanted, signType: 'RSA', paySign };
}
