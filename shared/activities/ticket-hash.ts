import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { ticketText } from './tickets';

/** Ids and codes are ASCII: the mini-program's engine may have no TextEncoder. */
const bytesOf = (ascii: string): Uint8Array => Uint8Array.from(ascii, (letter) => letter.charCodeAt(0));

/** What stands in the door list for a ticket; a phone without a network computes it from the code it scans. */
export const ticketHash = (sessionId: string, code: string): string =>
  bytesToHex(sha256(bytesOf(ticketText(sessionId, code))));
