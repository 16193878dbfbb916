import * as z from 'zod';

// Money is whole fen everywhere. Yuan exist only as text: what a person types, and what a person reads.

/** Ten thousand million yuan: far above any fund, and exact in a number a thousand times over. */
export const MAX_FEN = 1_000_000_000_000;

/** An amount of money in fen, 0 or more. Fields that hold one end in `Fen`. */
export const Fen = z.int().min(0).max(MAX_FEN);
export type Fen = z.infer<typeof Fen>;

/** Money that moves, in fen; below 0 what goes the other way. */
export const SignedFen = z.int().min(-MAX_FEN).max(MAX_FEN);

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** Fen as people read them: 134000 → 1,340.00; a minus sign (U+2212) in front of what is below 0. */
export function yuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '−' : ''}${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/** A movement with its sign: +120.00 or −1,340.00; nothing moved: 0.00 */
export const signedYuan = (fen: number): string => (fen > 0 ? `+${yuan(fen)}` : yuan(fen));

/** Fen for a file another program reads: 134000 → 1340.00, with a plain hyphen below 0. */
export function plainYuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const TYPED = /^(\d{1,11}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d{1,2}))?$/;

/**
 * What a person typed or a statement says, in yuan → fen; null where it is no amount. Read digit by digit: 0.07 yuan
 * is 7 fen, which a multiplication by 100 would not promise.
 */
export function parseYuan(typed: string): Fen | null {
  const match = TYPED.exec(typed.trim());
  if (!match) return null;
  const fen = Number(match[1]?.replaceAll(',', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return fen <= MAX_FEN ? fen : null;
}
