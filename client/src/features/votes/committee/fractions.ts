import type { Threshold } from '../../../../../shared/votes/schema';
import { fractionWords } from '../../../../../shared/votes/sentences';

/** 2/3 · 1/2> where > says 超过, as a select's value. */
export const fractionCode = ({ fraction, strict }: Threshold): string =>
  `${fraction.numerator}/${fraction.denominator}${strict ? '>' : ''}`;

export function parseFraction(code: string): Threshold | null {
  const [, numerator, denominator, strict] = /^(\d+)\/(\d+)(>)?$/.exec(code) ?? [];
  if (!numerator || !denominator) return null;
  return { fraction: { numerator: Number(numerator), denominator: Number(denominator) }, strict: strict === '>' };
}

export interface FractionChoice {
  value: string;
  label: string;
}

const named = (codes: readonly string[]): FractionChoice[] =>
  codes.flatMap((value) => {
    const threshold = parseFraction(value);
    return threshold ? [{ value, label: fractionWords(threshold) }] : [];
  });

/** How many must take part: the number itself is enough. */
export const QUORUMS = named(['1/3', '1/2', '3/5', '2/3', '3/4', '4/5']);
/** How many must agree, of those who took part. */
export const PASSES = named(['1/2>', '1/2', '2/3', '2/3>', '3/4', '4/5', '1/1']);

/** A draft made elsewhere may hold another fraction: it stays a choice. */
export function withCurrent(choices: readonly FractionChoice[], code: string): FractionChoice[] {
  if (choices.some(({ value }) => value === code)) return [...choices];
  return [...choices, ...named([code])];
}
