import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { AppError } from '../../shared/http/errors';
import { randomness } from './randomness';
import { secret } from './secrets';

const CIPHER = 'aes-256-gcm';
const IV = 12;
const TAG = 16;

const cipherKey = async (): Promise<Buffer> =>
  Buffer.from(hkdfSync('sha256', await secret('SESSION_SECRET'), '', 'cursor', 32));

/** The last key of a page, sealed for one query: it says nothing, cannot be used for another, nor made up. */
export async function sealCursor(query: string, key: object): Promise<string> {
  const iv = randomness(IV);
  const cipher = createCipheriv(CIPHER, await cipherKey(), iv, { authTagLength: TAG }).setAAD(Buffer.from(query));
  const text = Buffer.concat([cipher.update(JSON.stringify(key)), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
}

export async function openCursor(query: string, cursor: string): Promise<Record<string, unknown>> {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length <= IV + TAG) throw new AppError('BAD_CURSOR');
  const decipher = createDecipheriv(CIPHER, await cipherKey(), bytes.subarray(0, IV), { authTagLength: TAG })
    .setAAD(Buffer.from(query))
    .setAuthTag(bytes.subarray(IV, IV + TAG));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
    return JSON.parse(text.toString());
  } catch {
    throw new AppError('BAD_CURSOR');
  }
}
