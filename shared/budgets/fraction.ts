/** An exact amount: `over / under`, `under` above zero. Not always in lowest terms; `sameFraction` compares values. */
export interface Fraction {
  over: bigint;
  under: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

export function lowestTerms({ over, under }: Fraction): Fraction {
  const common = gcd(over < 0n ? -over : over, under);
  return common > 1n ? { over: over / common, under: under / common } : { over, under };
}

export const isLess = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under;
export const sameFraction = (a: Fraction, b: Fraction): boolean => a.over * b.under === b.over * a.under;

/** As people read it, to so many places after the point, a half upwards: 7/2 with two → 3.50. For 0 and above. */
export function decimal({ over, under }: Fraction, places: number): string {
  const scaled = (2n * over * 10n ** BigInt(places) + under) / (2n * under);
  const digits = String(scaled).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The nearest double, whatever the lengths of the two numbers: good to 2⁻⁵² of a value of at least 2⁻¹⁰. */
export function nearly({ over, under }: Fraction): number {
  const SHIFT = 64n;
  return Number((over << SHIFT) / under) / 2 ** 64;
}

/** To the nearest whole number, a half upwards: how an amount is shown in fen. */
export const rounded = ({ over, under }: Fraction): number => Number((2n * over + under) / (2n * under));
