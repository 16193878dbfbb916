import { md5 } from '@noble/hashes/legacy';
import { sha256 } from '@noble/hashes/sha2';

// A lottery anybody can recompute: the list is frozen and its fingerprint published, then public numbers nobody could
// know before decide by RFC 3797 (Publicly Verifiable Nominations Committee Random Selection, June 2004).

/** The RFC counts draws in two bytes. */
export const MAX_POOL = 65_535;

/** What is drawn here is ASCII: the mini-program's engine may have no TextEncoder. */
const bytesOf = (ascii: string): Uint8Array => Uint8Array.from(ascii, (letter) => letter.charCodeAt(0));

/**
 * RFC 3797 section 4: of each source the numbers in ascending order, each followed by a full stop, and a slash behind
 * the source. 9319 and 2, 5, 12, 8, 10 make `9319./2.5.8.10.12./`.
 */
export const drawKey = (sources: readonly (readonly number[])[]): string =>
  sources
    .map(
      (numbers) =>
        `${[...numbers]
          .sort((a, b) => a - b)
          .map((n) => `${n}.`)
          .join('')}/`,
    )
    .join('');

/** The key of one session of an activity: the public numbers, and its own ordinal, so that sessions are drawn apart. */
export const sessionKey = (numbers: readonly number[], ordinal: number): string => drawKey([numbers, [ordinal]]);

/** A 128-bit number, most significant byte first, modulo a small one. */
const remainder = (digest: Uint8Array, divisor: number): number =>
  digest.reduce((rest, byte) => (rest * 256 + byte) % divisor, 0);

/**
 * The numbers 1…pool in the order they are drawn. The i-th draw (from 0) takes MD5 over i, key and i again (i as two
 * bytes), as a number modulo those still in the pool, and picks that one of them, counted from the lowest.
 */
export function drawOrder(key: string, pool: number): number[] {
  if (pool > MAX_POOL) throw new Error(`a pool of more than ${MAX_POOL}`);
  const left = Array.from({ length: pool }, (_, i) => i + 1);
  const middle = bytesOf(key);
  const order: number[] = [];
  for (let i = 0; i < pool; i++) {
    const ends = Uint8Array.of(Math.floor(i / 256), i % 256);
    const digest = md5(Uint8Array.of(...ends, ...middle, ...ends));
    order.push(...left.splice(remainder(digest, left.length), 1));
  }
  return order;
}

/** A line of a frozen list: its number, the anonymous code only its household knows as its own, and its seats. */
export interface ListLine {
  number: number;
  code: string;
  party: number;
}

/** The list as it is fingerprinted: `1 K7M29QXD 2` and so on, one line each, ended by a line feed. */
export const canonicalList = (lines: readonly ListLine[]): string =>
  lines.map(({ number, code, party }) => `${number} ${code} ${party}\n`).join('');

/** SHA-256 of the canonical list, in lower-case hex. */
export const drawHash = (lines: readonly ListLine[]): string =>
  Array.from(sha256(bytesOf(canonicalList(lines))), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Numbers the entries by their codes in ascending order, which nobody chose and no place depends on. */
export const numbered = <E extends { code: string; party: number }>(entries: readonly E[]): (E & ListLine)[] =>
  [...entries].sort((a, b) => (a.code < b.code ? -1 : 1)).map((entry, i) => ({ ...entry, number: i + 1 }));
