import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import * as z from 'zod';
import { AppError } from '../../../../shared/http/errors';
import { log } from '../../log';
import { secret } from '../../secrets';

/** A host charity's merchant account: what we sign with, and the keys WeChat Pay may sign with. */
export interface Merchant {
  /** our short name for it, as in the deployment's list */
  ref: string;
  mchid: string;
  appid: string;
  /** of the merchant's own API certificate */
  serial: string;
  privateKey: KeyObject;
  /** 32 bytes: AES-256 */
  apiV3Key: Buffer;
  /** `Wechatpay-Serial` → key. While a merchant moves from certificates to public keys, either may sign. */
  verifyKeys: ReadonlyMap<string, KeyObject>;
}

const pem = z.string().startsWith('-----BEGIN ').max(4096);
const Secret = z.object({
  mchid: z.string().regex(/^\d{8,10}$/),
  appid: z.string().min(1).max(32),
  serial: z.string().regex(/^[0-9A-F]{1,40}$/),
  privateKey: pem,
  apiV3Key: z.string().refine((key) => Buffer.byteLength(key) === 32),
  verify: z.record(z.string().regex(/^(PUB_KEY_ID_\w{1,64}|[0-9A-F]{1,40})$/), pem),
});

/** The merchants this deployment has, by WECHAT_PAY_MERCHANTS: a fund can name none but these. */
export const isMerchant = (ref: string): boolean =>
  /^[A-Z0-9_]{1,24}$/.test(ref) && (process.env.WECHAT_PAY_MERCHANTS ?? '').split(',').includes(ref);

/** Reading a private key costs more than a signature: once per warm function, anew when the secret was changed. */
const read = new Map<string, { text: string; merchant: Merchant }>();

/** The merchant `ref`, from the secret `WECHAT_PAY_<ref>`: one JSON per merchant. */
export async function payConfigOf(ref: string): Promise<Merchant> {
  if (!isMerchant(ref)) throw new AppError('WECHAT_UNAVAILABLE');
  const text = await secret(`WECHAT_PAY_${ref}`);
  const known = read.get(ref);
  if (known?.text === text) return known.merchant;
  const merchant = readMerchant(ref, text);
  read.set(ref, { text, merchant });
  return merchant;
}

function readMerchant(ref: string, text: string): Merchant {
  try {
    const { verify, privateKey, apiV3Key, ...rest } = Secret.parse(JSON.parse(text));
    const good = Object.entries(verify).filter(([, key]) => !isOver(key));
    const keys = good.map(([serial, key]) => [serial, createPublicKey(key)] as const);
    if (keys.length === 0) throw new Error('no key to verify with');
    return {
      ref,
      ...rest,
      privateKey: createPrivateKey(privateKey),
      apiV3Key: Buffer.from(apiV3Key),
      verifyKeys: new Map(keys),
    };
  } catch {
    // The error may quote the secret, so only the name is told.
    log({ level: 'warn', wechatPay: 'secret', merchant: ref, reason: 'NOT_UNDERSTOOD' });
    throw new AppError('WECHAT_UNAVAILABLE');
  }
}

/** A public key lasts until it is replaced; a certificate says itself how long it is good. */
const isOver = (key: string): boolean =>
  key.startsWith('-----BEGIN CERTIFICATE-----') && Date.parse(new X509Certificate(key).validTo) < Date.now();
