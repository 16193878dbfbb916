import { createHmac, timingSafeEqual } from 'node:crypto';

/** Crockford's digits in upper case: what somebody reads out or types cannot be misread. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
const MINUTE_MS = 60_000;

const minuteOf = (now: string): number => Math.floor(Date.parse(now) / MINUTE_MS);

/**
 * A code that is good for one minute of the clock: 40 bits of an HMAC over the minute. Nothing is stored per code, and
 * a photograph of it is worth nothing a minute later. `secret` is the place's own, random and never sent.
 */
export function minuteCode(secret: string, now: string): { code: string; endsAt: string } {
  const minute = minuteOf(now);
  const digest = createHmac('sha256', secret).update(`minute|${minute}`).digest();
  const code = Array.from(digest.subarray(0, LENGTH), (byte) => DIGITS[byte & 31]).join('');
  return { code, endsAt: new Date((minute + 1) * MINUTE_MS).toISOString() };
}

/** Is this the code of this very minute? Spaces, dashes and look-alikes are forgiven, a neighbouring minute is not. */
export function isMinuteCode(secret: string, typed: string, now: string): boolean {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const expected = Buffer.from(minuteCode(secret, now).code);
  const given = Buffer.from(plain);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
