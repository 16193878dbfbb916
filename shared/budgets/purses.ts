import type { Crowd } from './crowd';

/** A share of doubles is right to this part of it: 64 subtractions of 2⁻⁵² each are a hundred times less. */
const TRUST = 1e-12;

/**
 * What every group still has, kept twice. Exactly: an equal share less the prices it paid in full, or nothing at all;
 * all prices stand over one common denominator. And as a double beside it, which is only ever used to see what is far
 * apart: what is within `doubt` is decided by the exact numbers.
 */
export interface Purses {
  share: number;
  counts: Int32Array;
  under: bigint;
  /** The price of one point for each project bought, over `under`. */
  prices: bigint[];
  /** Payments in full, from the newest of a group to its oldest: made once for all of a run, as it is filled so often. */
  payments: { newest: Int32Array; older: Int32Array; purchase: Int32Array; points: Int32Array; made: number };
  broke: Uint8Array;
  left: Float64Array;
  /** How far `left` may be from the truth, and how far a sum of it over everybody. */
  doubt: number;
  sumDoubt: number;
}

const NONE = -1;

export function fullPurses({ voters, counts, backers }: Crowd, share: number): Purses {
  const marks = backers.reduce((sum, { groups }) => sum + groups.length, 0);
  return {
    share,
    counts,
    under: 1n,
    prices: [],
    payments: {
      newest: new Int32Array(counts.length).fill(NONE),
      older: new Int32Array(marks),
      purchase: new Int32Array(marks),
      points: new Int32Array(marks),
      made: 0,
    },
    broke: new Uint8Array(counts.length).fill(share > 0 ? 0 : 1),
    left: new Float64Array(counts.length).fill(share),
    doubt: TRUST * share,
    sumDoubt: 2 * TRUST * share * voters,
  };
}

/** What all of these groups have together, over `under`. */
export function together({ share, counts, under, prices, payments, broke }: Purses, groups: ArrayLike<number>): bigint {
  const { newest, older, purchase, points } = payments;
  const bought = new Float64Array(prices.length);
  let voters = 0;
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as number;
    if (broke[group]) continue;
    const count = counts[group] as number;
    voters += count;
    for (let at = newest[group] as number; at !== NONE; at = older[at] as number) {
      const what = purchase[at] as number;
      bought[what] = (bought[what] as number) + count * (points[at] as number);
    }
  }
  return prices.reduce(
    (sum, price, at) => sum - price * BigInt(bought[at] ?? 0),
    BigInt(share) * BigInt(voters) * under,
  );
}

/** What one voter of a group has, over `under`. */
export function balance({ share, under, prices, payments, broke }: Purses, group: number): bigint {
  if (broke[group]) return 0n;
  const { newest, older, purchase, points } = payments;
  let rest = BigInt(share) * under;
  for (let at = newest[group] as number; at !== NONE; at = older[at] as number)
    rest -= (prices[purchase[at] as number] as bigint) * BigInt(points[at] as number);
  return rest;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Enters a new price of `over / (under × parts)` a point, and returns the number of the purchase. */
export function enterPrice(purses: Purses, over: bigint, parts: number): number {
  const common = gcd(parts, Number(over % BigInt(parts)));
  const factor = BigInt(parts / common);
  purses.under *= factor;
  purses.prices = purses.prices.map((price) => price * factor);
  return purses.prices.push(over / BigInt(common)) - 1;
}

/** A group pays the full price for its points, `rough` of it as a double, and may have just nothing left. */
export function payInFull(purses: Purses, group: number, purchase: number, points: number, rough: number): void {
  const { payments, left, doubt } = purses;
  const at = payments.made++;
  payments.older[at] = payments.newest[group] as number;
  payments.purchase[at] = purchase;
  payments.points[at] = points;
  payments.newest[group] = at;
  const rest = (left[group] as number) - rough * points;
  left[group] = rest;
  if (rest <= doubt && balance(purses, group) === 0n) payAll(purses, group);
}

export function payAll(purses: Purses, group: number): void {
  purses.broke[group] = 1;
  purses.left[group] = 0;
}
