import { Donation, type Refund } from '../../shared/donations/donation';
import { type Month, monthAt, type OrderNo, orderNosFrom } from '../../shared/donations/order-no';
import type { Payment } from '../../shared/donations/rules';
import { AppError } from '../../shared/http/errors';
import { giftKey, giftsPartition } from '../funds/reads';
import type { CommunityId } from '../platform/identity';
import { get, type Item, list, type Step, write } from '../platform/table';

// Orders, which are gifts once they are paid: one item for its whole life, also its entry of the ledger. A month's orders
// of a fund stand together; the month is in the order's number.
//
// Access patterns
//   An order | get | COMMUNITY#<c>#FUND#<f>#GIFTS#<month> | GIFT#<orderNo> | 0.5 RCU, strong 1
//   Make an order | put | COMMUNITY#<c>#FUND#<f>#GIFTS#<month> | GIFT#<orderNo> | 1 WCU
//   It is paid | update | COMMUNITY#<c>#FUND#<f>#GIFTS#<month> | GIFT#<orderNo> | 1 WCU
//   Nobody paid it | update | COMMUNITY#<c>#FUND#<f>#GIFTS#<month> | GIFT#<orderNo> | 1 WCU
//   Its refunds change | update | COMMUNITY#<c>#FUND#<f>#GIFTS#<month> | GIFT#<orderNo> | 1 WCU per KB
//   Its donor goes | update | COMMUNITY#<c>#FUND#<f>#GIFTS#<month> | GIFT#<orderNo> | 1 WCU
//   A month's orders by pages, the newest first | query | COMMUNITY#<c>#FUND#<f>#GIFTS#<month> | GIFT#* | 0.5 RCU per 6 orders
//   Orders made in a span of time, strong | query | COMMUNITY#<c>#FUND#<f>#GIFTS#<month> | GIFT#<time> … GIFT#<time> | 1 RCU per 6 orders

const PREFIX = 'GIFT#';

const donationOf = (item: Item): Donation => Donation.parse(item);

export async function readDonation(
  community: CommunityId,
  fundId: string,
  orderNo: OrderNo,
  { consistent = false } = {},
): Promise<Donation | undefined> {
  const item = await get(giftKey(community, fundId, orderNo), { consistent });
  return item && donationOf(item);
}

/** Makes the order, or replies with the one of this number that is there. */
export async function putDonation(community: CommunityId, donation: Donation): Promise<Donation> {
  const key = giftKey(community, donation.fundId, donation.orderNo);
  let before: Item | undefined;
  const Put = { Item: { ...key, ...donation }, ConditionExpression: 'attribute_not_exists(pk)' };
  const onRefused = (found: Item | undefined) => {
    before = found;
    return THERE;
  };
  try {
    await write({ write: { Put }, onRefused });
    return donation;
  } catch (error) {
    if (error !== THERE || !before) throw error;
    return donationOf(before);
  }
}
const THERE = new Error('an order of this number is there');

/** Thrown when an order is no longer as it was read. */
export const DONATION_CHANGED = new Error('the order has changed');

/** NOTPAY or CLOSED → SUCCESS: money that came is never turned away, however late. Its amount and merchant must be ours. */
export async function commitPaid(
  community: CommunityId,
  { fundId, orderNo }: Donation,
  { amountFen, merchantRef, transactionId, paidAt }: Payment,
): Promise<Donation> {
  const item = await write({
    write: {
      Update: {
        Key: giftKey(community, fundId, orderNo),
        UpdateExpression: 'SET #state = :paid, transactionId = :transaction, paidAt = :at',
        ConditionExpression: '#state IN (:open, :closed) AND amountFen = :fen AND merchantRef = :ref',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':paid': 'SUCCESS',
          ':open': 'NOTPAY',
          ':closed': 'CLOSED',
          ':transaction': transactionId,
          ':at': paidAt,
          ':fen': amountFen,
          ':ref': merchantRef,
        },
      },
    },
    onRefused: () => DONATION_CHANGED,
  });
  return donationOf(item as Item);
}

/** NOTPAY → CLOSED, once WeChat takes no more money for it. */
export async function commitClosed(community: CommunityId, { fundId, orderNo }: Donation): Promise<Donation> {
  const item = await write({
    write: {
      Update: {
        Key: giftKey(community, fundId, orderNo),
        UpdateExpression: 'SET #state = :closed',
        ConditionExpression: '#state = :open',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':open': 'NOTPAY', ':closed': 'CLOSED' },
      },
    },
    onRefused: () => DONATION_CHANGED,
  });
  return donationOf(item as Item);
}

/** The order's refunds become `refunds`, if they still are as in `before`; all of it given back is state REFUND. */
export const changeRefunds = (
  community: CommunityId,
  before: Pick<Donation, 'fundId' | 'orderNo' | 'refunds'>,
  refunds: Refund[],
  state: 'SUCCESS' | 'REFUND' = 'SUCCESS',
): Step => ({
  write: {
    Update: {
      Key: giftKey(community, before.fundId, before.orderNo),
      UpdateExpression: 'SET refunds = :after, #state = :state',
      ConditionExpression: '#state = :paid AND refunds = :before',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':after': refunds, ':before': before.refunds, ':paid': 'SUCCESS', ':state': state },
    },
  },
  onRefused: () => DONATION_CHANGED,
});
export const commitRefunds = (...change: Parameters<typeof changeRefunds>) => write(changeRefunds(...change));

const ORDERS_A_PAGE = 60;

export async function readMonth(community: CommunityId, fundId: string, month: Month, cursor?: string) {
  const query = { pk: giftsPartition(community, fundId, month), prefix: PREFIX, newestFirst: true };
  const page = await list({ ...query, limit: ORDERS_A_PAGE }, cursor);
  return { donations: page.items.map(donationOf), cursor: page.cursor };
}

/** Orders made after `after` and until `until`, at most `limit` of them, the oldest first. */
export async function readMadeBetween(
  community: CommunityId,
  fundId: string,
  { after, until }: { after: string; until: string },
  limit: number,
): Promise<Donation[]> {
  const next = (at: string) => new Date(Date.parse(at) + 1).toISOString();
  const range = { from: PREFIX + orderNosFrom(next(after)), until: PREFIX + orderNosFrom(next(until)) };
  const found: Donation[] = [];
  for (const month of new Set([monthAt(next(after)), monthAt(until)])) {
    if (found.length >= limit) break;
    const pk = giftsPartition(community, fundId, month);
    const query = { pk, ...range, consistent: true, limit: limit - found.length };
    let cursor: string | undefined;
    // A page ends at 1 MB, some 1,600 orders, however many were asked for.
    do {
      const page = await list(query, cursor);
      found.push(...page.items.map(donationOf));
      cursor = page.cursor ?? undefined;
    } while (cursor !== undefined && found.length < limit);
  }
  return found.slice(0, limit);
}

/** The gift stays in the books; who gave it, and what they wrote, goes. */
export async function forgetDonor(
  community: CommunityId,
  fundId: string,
  orderNo: OrderNo,
  person: string,
): Promise<void> {
  const Update = {
    Key: giftKey(community, fundId, orderNo),
    UpdateExpression: 'SET personId = :none, #name = :none, message = :empty',
    ConditionExpression: 'personId = :person',
    ExpressionAttributeNames: { '#name': 'name' },
    ExpressionAttributeValues: { ':none': null, ':empty': '', ':person': person },
  };
  // Never made, or forgotten before: as good.
  const step: Step = { write: { Update }, onRefused: () => DONATION_CHANGED };
  await write(step).catch((error) => {
    if (error !== DONATION_CHANGED) throw error;
  });
}

/** The order, or the refusal a caller hears. */
export async function mustReadDonation(community: CommunityId, fundId: string, orderNo: OrderNo): Promise<Donation> {
  const donation = await readDonation(community, fundId, orderNo, { consistent: true });
  if (!donation) throw new AppError('NOT_FOUND');
  return donation;
}
