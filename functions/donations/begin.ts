import type { Donation, DonationDraft } from '../../shared/donations/donation';
import { timeOfOrder } from '../../shared/donations/order-no';
import { assertWithinLimits, type DayOrder } from '../../shared/donations/rules';
import { AppError } from '../../shared/http/errors';
import { addDays, localDay } from '../../shared/http/local-time';
import type { Moderation } from '../../shared/http/text';
import type { CommunityId } from '../platform/identity';
import { newId } from '../platform/ids';
import { pauseBefore } from '../platform/pause';
import { warm } from '../platform/warm';
import { DAY_CHANGED, type GivingDay, putDay, readDay } from './days-store';
import type { PayableFund } from './payable';
import { notePaying } from './paying-store';
import { putDonation, readDonation } from './store';

export interface Beginning {
  community: CommunityId;
  fund: PayableFund;
  person: string;
  draft: DonationDraft;
  moderation: Moderation;
  now: string;
}

/** Orders are begun by one person, one at a time; a few at once are a nervous thumb. */
const TRIES = 8;

/** The order of this gift: made now, or the one made before with the same key. */
export async function beginDonation(beginning: Beginning): Promise<Donation> {
  await isLookedAfter(beginning);
  const orderNo = await placeInDay(beginning);
  const { community, fund, person, moderation } = beginning;
  const { key: _, ...wishes } = beginning.draft;
  return putDonation(community, {
    ...wishes,
    orderNo,
    fundId: fund.fundId,
    personId: person,
    moderation,
    merchantRef: fund.merchantRef,
    state: 'NOTPAY',
    createdAt: timeOfOrder(orderNo),
    paidAt: null,
    transactionId: null,
    seq: null,
    hash: null,
    refunds: [],
  });
}

/**
 * Notes the order among the person's of the day, within the day's limits, and replies with its number. One begun before
 * midnight is gone on with after it.
 */
async function placeInDay({ community, fund, person, draft, now }: Beginning): Promise<string> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt);
    const today = localDay(now);
    const [day, yesterday] = await Promise.all([
      readDay(community, person, fund.fundId, today),
      readDay(community, person, fund.fundId, addDays(today, -1)),
    ]);
    const known = [...day.orders, ...yesterday.orders].find(({ key }) => key === draft.key);
    if (known) {
      if (known.fen !== draft.amountFen) throw new AppError('GIFT_CHANGED');
      return known.orderNo;
    }
    const orders = await withinLimits(community, fund, day, draft.amountFen);
    const order = { key: draft.key, orderNo: newId(now), fen: draft.amountFen, closed: false };
    try {
      await putDay(community, person, day, [...orders, order]);
      return order.orderNo;
    } catch (error) {
      if (error !== DAY_CHANGED) throw error;
    }
  }
  throw new AppError('BUSY');
}

/** Where the day seems full, what was closed meanwhile is looked up and counts no longer. */
async function withinLimits(
  community: CommunityId,
  fund: PayableFund,
  { orders }: GivingDay,
  fen: number,
): Promise<DayOrder[]> {
  try {
    assertWithinLimits(fund, orders, fen);
    return orders;
  } catch {
    const found = await Promise.all(
      orders.map(({ orderNo }) => readDonation(community, fund.fundId, orderNo, { consistent: true })),
    );
    const looked = orders.map((order, i) => ({ ...order, closed: found[i]?.state === 'CLOSED' }));
    assertWithinLimits(fund, looked, fen);
    return looked;
  }
}

const KEEP_MS = 3_600_000;
const noted = warm<void>(2000);

/** Once an hour at most: the schedule's list has this fund before the fund has an order. */
function isLookedAfter({ community, fund: { fundId, merchantRef }, now }: Beginning): Promise<void> {
  const fund = { community, fundId, merchantRef, watermark: now, billedTo: addDays(localDay(now), -1) };
  return noted.read(`${community}#${fundId}#${merchantRef}`, Date.parse(now), KEEP_MS, () => notePaying(fund));
}
