import { createCipheriv, randomBytes, sign, verify } from 'node:crypto';
import type { PayWorld, SerialKind } from './pay-world';
import { randomText } from './state';

const FRESH_SECONDS = 300;
const secondsOf = (now: number): string => String(Math.floor(now / 1000));

export interface PayRequest {
  method: string;
  /** path and query as they travelled */
  target: string;
  headers: Record<string, string | undefined>;
  body: string;
}

/** Why a request is not the merchant's (WeChat Pay's code), or undefined when its signature is good. */
export function requestRefusal(world: PayWorld, request: PayRequest, now: number): [number, string] | undefined {
  const { authorization = '', accept, 'user-agent': agent, 'content-type': type } = request.headers;
  if (!accept || !agent) return [403, 'NO_AUTH'];
  if (request.body && !type?.startsWith('application/json')) return [400, 'PARAM_ERROR'];
  const [scheme, list = ''] = authorization.split(/ (.*)/s);
  if (scheme !== 'WECHATPAY2-SHA256-RSA2048') return [401, 'SIGN_ERROR'];
  const fields = Object.fromEntries([...list.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
  const { mchid, serial_no, nonce_str, timestamp = '', signature = '' } = fields;
  if (mchid !== world.mchid || serial_no !== world.merchantSerial || !nonce_str) return [401, 'SIGN_ERROR'];
  if (Math.abs(now / 1000 - Number(timestamp)) > FRESH_SECONDS) return [401, 'SIGN_ERROR'];
  const text = [request.method, request.target, timestamp, nonce_str, request.body].map((line) => `${line}\n`).join('');
  const good = verify('sha256', Buffer.from(text), world.merchantPublicKey, Buffer.from(signature, 'base64'));
  return good ? undefined : [401, 'SIGN_ERROR'];
}

/** Whether these parameters open a payment: the four lines of `paySign`. */
export function isPaySign(
  world: PayWorld,
  { timeStamp, nonceStr, package: wanted, paySign }: Record<'timeStamp' | 'nonceStr' | 'package' | 'paySign', string>,
): boolean {
  const text = [world.appid, timeStamp, nonceStr, wanted].map((line) => `${line}\n`).join('');
  return verify('sha256', Buffer.from(text), world.merchantPublicKey, Buffer.from(paySign, 'base64'));
}

/** The headers under an answer or a notice, signed over its exact text. */
export function signedHeaders(world: PayWorld, body: string, now: number, kind: SerialKind): Record<string, string> {
  const { serial, privateKey } = world.signers[kind];
  const nonce = randomText(24);
  const text = `${secondsOf(now)}\n${nonce}\n${body}\n`;
  return {
    'wechatpay-timestamp': secondsOf(now),
    'wechatpay-nonce': nonce,
    'wechatpay-signature': sign('sha256', Buffer.from(text), privateKey).toString('base64'),
    'wechatpay-signature-type': 'WECHATPAY2-SHA256-RSA2048',
    'wechatpay-serial': serial,
  };
}

/** AEAD_AES_256_GCM: what WeChat Pay seals with the merchant's own key. */
export function sealed(world: PayWorld, text: string, associated: string) {
  const nonce = randomBytes(6).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', world.apiV3Key, nonce).setAAD(Buffer.from(associated));
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: bytes.toString('base64'),
    associated_data: associated,
    nonce,
  };
}
