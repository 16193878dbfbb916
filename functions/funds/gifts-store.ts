import * as z from 'zod';
import { monthOfOrder, orderNosFrom } from '../../shared/donations/order-no';
import { EntryHash } from '../../shared/funds/entry';
import type { Unwritten } from '../../shared/funds/head';
import type { CommunityId } from '../platform/identity';
import { get, type Item, type Key, listAll, write } from '../platform/table';

// Gifts as the ledger sees them. The item is the donor's order, which the donations keep; the ledger only adds to it
// which entry it became.
//
// Access patterns
//   A paid order, strong | get | COMMUNITY#<c>#FUND#<f>#GIFTS#<month> | GIFT#<orderNo> | 1 RCU
//   The orders of a month, or some days of it, strong | query | COMMUNITY#<c>#FUND#<f>#GIFTS#<month> | GIFT#<orderNo> … GIFT#<orderNo> | 1 RCU per 8 orders
//   Note on an order which entry it became | update | COMMUNITY#<c>#FUND#<f>#GIFTS#<month> | GIFT#<orderNo> | 1 WCU

/** Of one fund in one month; the export of a whole ledger reads them all. */
const MOST_A_MONTH = 20_000;

export const giftsPartition = (community: CommunityId, fundId: string, month: string): string =>
  `COMMUNITY#${community}#FUND#${fundId}#GIFTS#${month}`;

export const giftKey = (community: CommunityId, fundId: string, orderNo: string): Key => ({
  pk: giftsPartition(community, fundId, monthOfOrder(orderNo)),
  sk: `GIFT#${orderNo}`,
});

/** What the ledger reads of an order: nothing about who gave. */
const Ordered = z.object({
  orderNo: z.string(),
  amountFen: z.int(),
  projectNo: z.string().nullable(),
  seq: z.int().nullable().default(null),
  hash: EntryHash.nullable().default(null),
  /** when it was posted */
  postedAt: z.string().nullish(),
});
export type Ordered = z.infer<typeof Ordered>;

export async function readOrdered(
  community: CommunityId,
  fundId: string,
  orderNo: string,
): Promise<Ordered | undefined> {
  const item = await get(giftKey(community, fundId, orderNo), { consistent: true });
  return item && Ordered.parse(item);
}

/** The orders of a month that were made from one instant until another. */
export async function readOrderedBetween(
  community: CommunityId,
  fundId: string,
  month: string,
  { from, until }: { from: string; until: string },
): Promise<Ordered[]> {
  const range = { from: `GIFT#${orderNosFrom(from)}`, until: `GIFT#${orderNosFrom(until)}` };
  const query = { pk: giftsPartition(community, fundId, month), ...range, consistent: true };
  return (await listAll(query, MOST_A_MONTH)).map((item) => Ordered.parse(item));
}

/** Notes the entry on its order. Written again it says the same; anything else there already is a fault. */
export async function markPosted(
  community: CommunityId,
  fundId: string,
  { orderNo, seq, hash, at }: Unwritten,
): Promise<void> {
  await write({
    write: {
      Update: {
        Key: giftKey(community, fundId, orderNo),
        UpdateExpression: 'SET seq = :seq, #hash = :hash, postedAt = :at',
        ConditionExpression:
          'attribute_exists(pk) AND (seq = :seq OR attribute_type(seq, :null) OR attribute_not_exists(seq))',
        ExpressionAttributeNames: { '#hash': 'hash' },
        ExpressionAttributeValues: { ':seq': seq, ':hash': hash, ':at': at, ':null': 'NULL' },
      },
    },
    onRefused: (found: Item | undefined) =>
      new Error(found ? `order posted as ${found.seq}, not ${seq}` : 'no order to a posted gift'),
  });
}
