import { verify } from 'node:crypto';
import type { Merchant } from './keys';
import { signedText } from './sign';
import { strictBase64 } from './strict-base64';

/** Something WeChat Pay is said to have sent: header names in lower case, the body byte by byte. */
export interface SignedMessage {
  headers: Readonly<Record<string, string | undefined>>;
  body: string | Uint8Array;
}
export type SignatureRefusal = 'HEADERS_MISSING' | 'SIGNTEST' | 'STALE' | 'UNKNOWN_SERIAL' | 'BAD_SIGNATURE';

/** Five minutes either way, as in WeChat Pay's own libraries. */
const FRESH_SECONDS = 300;
const SCHEME = 'WECHATPAY2-SHA256-RSA2048';
/** Sent on purpose, to see whether we look: such a signature must fail. */
const PROBE = 'WECHATPAY/SIGNTEST/';

/** Why a message is not WeChat Pay's, or undefined when it is: known key, fresh, signed over exactly these bytes. */
export function refusalOf(
  merchant: Pick<Merchant, 'verifyKeys'>,
  { headers, body }: SignedMessage,
  now: string,
): SignatureRefusal | undefined {
  const timestamp = headers['wechatpay-timestamp'];
  const nonce = headers['wechatpay-nonce'];
  const signature = headers['wechatpay-signature'];
  const serial = headers['wechatpay-serial'];
  if (!timestamp || !nonce || !signature || !serial) return 'HEADERS_MISSING';
  if (signature.startsWith(PROBE)) return 'SIGNTEST';
  if (!/^\d{10}$/.test(timestamp)) return 'STALE';
  if (Math.abs(Date.parse(now) / 1000 - Number(timestamp)) > FRESH_SECONDS) return 'STALE';
  const key = merchant.verifyKeys.get(serial);
  if (!key) return 'UNKNOWN_SERIAL';
  if ((headers['wechatpay-signature-type'] ?? SCHEME) !== SCHEME) return 'BAD_SIGNATURE';
  const bytes = strictBase64(signature);
  const text = Buffer.concat([
    Buffer.from(signedText([timestamp, nonce])),
    typeof body === 'string' ? Buffer.from(body) : body,
    Buffer.from('\n'),
  ]);
  return bytes && verify('sha256', text, key, bytes) ? undefined : 'BAD_SIGNATURE';
}
