import { createHash, randomInt } from 'node:crypto';
import { randomness } from './randomness';

/** Crockford's base 32 in lower case: sorts as it counts, and has no i, l, o or u to misread. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_DIGITS = 10;
const ID_DIGITS = 26;

const randomDigits = (count: number): string => Array.from(randomness(count), (byte) => DIGITS[byte & 31]).join('');

/** A ULID: 26 characters that sort by time (48-bit milliseconds of `now`), the last 16 (80 bit) random. */
export function newId(now: string): string {
  let rest = Date.parse(now);
  let time = '';
  for (let i = 0; i < TIME_DIGITS; i++) {
    time = DIGITS[rest % 32] + time;
    rest = Math.floor(rest / 32);
  }
  return time + randomDigits(ID_DIGITS - TIME_DIGITS);
}

/** A person's id: 130 random bits and no time in it, so it says nothing about when somebody joined. */
export const newPersonId = (): string => randomDigits(ID_DIGITS);

/** 256 random bits for renewals and collections; only their hash is ever stored. */
export const randomSecret = (): string => randomness(32).toString('base64url');

/** `length` characters of `alphabet`, each as likely as the other. */
export const randomCode = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
