import { hash } from 'node:crypto';
import type { Choice, Receipt, VoteId } from '../../shared/votes/schema';
import { randomness } from '../platform/randomness';
import { RECEIPT_WORDS } from './receipt-words';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_BYTES = 5; // 40 bits, eight characters of five
const CODE_LENGTH = 8;

/**
 * What a ballot's leaf commits to, version 1: fixed field order, UTF-8, choices in the order of the paper. It names no
 * voter, so that the ballots can be published for a recount without saying whose they are.
 */
export const canonicalBallot = (voteId: VoteId, channel: string, choices: readonly Choice[]): string =>
  JSON.stringify({ v: 1, voteId, channel, choices });

/** 128 bits: nobody finds a ballot's choice by trying them all against its leaf. */
export const newNonce = (): string => randomness(16).toString('base64url');
export const newReasonId = (): string => randomness(12).toString('hex');

/** Leaf of the public log, as RFC 6962 hashes one: SHA-256(0x00 ‖ canonical ballot ‖ nonce), in base64url. */
export const leafOf = (canonical: string, nonce: string): string =>
  hash('sha256', Buffer.concat([Buffer.of(0), Buffer.from(canonical), Buffer.from(nonce, 'base64url')]), 'base64url');

/** A leaf as people compare it: eight characters in two groups, and three words to read out on the phone. */
export function receiptOf({ leaf, castAt }: { leaf: string; castAt: string }): Receipt {
  const bytes = Buffer.from(leaf, 'base64url');
  const code = crockford(bytes.readUIntBE(0, CODE_BYTES));
  const words = Array.from(bytes.subarray(CODE_BYTES, CODE_BYTES + 3), (byte) => RECEIPT_WORDS[byte] as string);
  return { words, code: `${code.slice(0, 4)}-${code.slice(4)}`, castAt };
}

function crockford(number: number): string {
  let code = '';
  for (let rest = number; code.length < CODE_LENGTH; rest = Math.floor(rest / CROCKFORD.length))
    code = CROCKFORD[rest % CROCKFORD.length] + code;
  return code;
}
