import { sha256 } from '@noble/hashes/sha2';
import { canonical } from './canonical';
import type { Entry, HashedEntry } from './entry';

// Each entry carries the fingerprint of everything before it: who changes, drops or slips in one, changes every later
// fingerprint, and the last one of each day stands in a public notice.

/** UTF-8 by hand: the mini-program's engine may have no TextEncoder. */
const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(unescape(encodeURIComponent(text)), (letter) => letter.charCodeAt(0));

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** RFC 4648 section 5, without padding. */
function base64url(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 6; bits -= 6) text += DIGITS[(held >> (bits - 6)) & 63];
    held &= 63;
  }
  return bits > 0 ? text + DIGITS[(held << (6 - bits)) & 63] : text;
}

/** What stands before a fund's first entry: the fingerprint of its id. */
export const firstLink = (fundId: string): string => base64url(sha256(bytesOf(fundId)));

/**
 * SHA-256 over the fingerprint before (as its 43 characters) and the entry's canonical JSON without its own fingerprint,
 * both in UTF-8. Whatever else is in the entry counts.
 */
export function linkOf(before: string, entry: Entry | HashedEntry): string {
  const { hash, ...told } = { hash: undefined, ...entry };
  return base64url(sha256(bytesOf(before + canonical(told))));
}
