import type { Gift } from '../../shared/funds/gift';
import type { Head } from '../../shared/funds/head';
import { addMonths } from '../../shared/funds/period';
import { monthOf } from '../../shared/funds/roll';
import { addDays, atLocal } from '../../shared/http/local-time';
import type { CommunityId } from '../platform/identity';
import { readOrderedBetween } from './gifts-store';
import type { Days } from './ledger-store';

/** A gift with its place in the ledger. */
export interface PostedGift extends Gift {
  seq: number;
  hash: string;
  at: string;
}

/** Months from the first to the last day's. */
export function monthsOf({ from, to }: Days): string[] {
  const months: string[] = [];
  for (let day = `${monthOf(from)}-01`; day <= to; day = addMonths(day, 1)) months.push(monthOf(day));
  return months;
}

/**
 * Gifts whose orders were made in this time, as the ledger stood at `head`: what it has posted and not told its order
 * yet counts, what was posted after it does not.
 */
export async function readPostedGifts(
  community: CommunityId,
  fundId: string,
  head: Head,
  days: Days,
): Promise<PostedGift[]> {
  const told = new Map(head.unwritten.map((gift) => [gift.orderNo, gift]));
  const range = { from: atLocal(days.from, 0), until: atLocal(addDays(days.to, 1), 0) };
  const months = await Promise.all(monthsOf(days).map((month) => readOrderedBetween(community, fundId, month, range)));
  return months.flat().flatMap(({ orderNo, amountFen, projectNo, seq, hash, postedAt }) => {
    const known = told.get(orderNo) ?? { seq, hash, at: postedAt };
    if (known.seq === null || known.hash === null || !known.at || known.seq > head.seq) return [];
    return [{ orderNo, amountFen, projectNo, seq: known.seq, hash: known.hash, at: known.at }];
  });
}
