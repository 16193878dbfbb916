import type { Backers } from './crowd';
import { balance, type Purses, together } from './purses';

/**
 * The price of a project is the least amount per point at which its backers, each paying that times their points or
 * all they have, pay its cost together. `over / (under of the purses × parts)`; `short` are those who pay all they have.
 */
export interface Price {
  over: bigint;
  parts: number;
  short: number[];
}

/**
 * The price as a double, from `least` up, below which it cannot be: at a price all `rich` can pay, what the others lack raises it, until nobody more
 * is short. Undefined where the backers surely have too little. Right to twice the doubt of a sum.
 */
export function roughPrice(purses: Purses, { groups, points }: Backers, cost: number, least = 0): number | undefined {
  const { left, counts, sumDoubt } = purses;
  let price = least;
  for (;;) {
    let fromShort = 0;
    let rich = 0;
    for (let i = 0; i < groups.length; i++) {
      const group = groups[i] as number;
      const has = left[group] as number;
      const count = counts[group] as number;
      if (has < price * (points[i] as number)) fromShort += has * count;
      else rich += (points[i] as number) * count;
    }
    if (rich === 0) return fromShort < cost - sumDoubt ? undefined : price;
    const next = (cost - fromShort) / rich;
    if (next <= price) return price;
    price = next;
  }
}

/** The same exactly. The double tells who is far from the price; whoever is near it is compared by exact numbers. */
export function exactPrice(
  purses: Purses,
  { groups, points }: Backers,
  cost: number,
  rough: number,
): Price | undefined {
  const { left, counts, under, doubt, sumDoubt } = purses;
  const short: number[] = [];
  let near: { group: number; points: number }[] = [];
  let parts = 0;
  for (let i = 0; i < groups.length; i++) {
    const [group, own] = [groups[i] as number, points[i] as number];
    const [has, margin] = [left[group] as number, 2 * sumDoubt * own + doubt];
    if (has < rough * own - margin) short.push(group);
    else {
      if (has <= rough * own + margin) near.push({ group, points: own });
      parts += own * (counts[group] as number);
    }
  }
  for (;;) {
    if (parts === 0) return undefined;
    const over = BigInt(cost) * under - together(purses, short);
    const cannot = near.filter((one) => balance(purses, one.group) * BigInt(parts) < over * BigInt(one.points));
    if (cannot.length === 0) return { over, parts, short };
    near = near.filter((one) => !cannot.includes(one));
    for (const one of cannot) {
      short.push(one.group);
      parts -= one.points * (counts[one.group] as number);
    }
  }
}
