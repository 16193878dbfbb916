import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../shared/http/errors';
import { secret } from './secrets';

const sign = async (query: string, key: string) =>
  createHmac('sha256', await secret('SESSION_SECRET'))
    .update(`cursor|${query}|${key}`)
    .digest()
    .subarray(0, 16);

/** The last key of a page, sealed for one query: it cannot be read into another, nor made up. */
export async function sealCursor(query: string, key: object): Promise<string> {
  const text = JSON.stringify(key);
  return Buffer.concat([await sign(query, text), Buffer.from(text)]).toString('base64url');
}

export async function openCursor(query: string, cursor: string): Promise<Record<string, unknown>> {
  const bytes = Buffer.from(cursor, 'base64url');
  const text = bytes.subarray(16).toString();
  const expected = await sign(query, text);
  if (bytes.length <= 16 || !timingSafeEqual(bytes.subarray(0, 16), expected)) throw new AppError('BAD_CURSOR');
  return JSON.parse(text);
}
