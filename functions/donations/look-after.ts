import type { Donation } from '../../shared/donations/donation';
import { ASK_AFTER_SECONDS, reached, windowsSince } from '../../shared/donations/recovery';
import { inBatches } from '../platform/batches';
import { trace } from '../platform/trace';
import { lookedAfterTo, type PayingFund } from './paying-store';
import { postPaid } from './post-paid';
import { askWechat, giveUp } from './settle';
import { readMadeBetween } from './store';

/** Of each age; a run has a minute, and WeChat answers in a tenth of a second. */
const ORDERS_A_RUN = 200;
const AT_ONCE = 8;
const LAST_LOOK = Math.max(...ASK_AFTER_SECONDS);

/**
 * Looks at the orders that came of age since the last run: asks WeChat about those not paid, closes those nobody will
 * pay any more, and posts what was paid and not posted. Nothing is written for an order that needs nothing.
 */
export async function lookAfter(fund: PayingFund, now: string): Promise<void> {
  const { community, fundId, merchantRef, watermark } = fund;
  const full: { ageSeconds: number; lastMade: string }[] = [];
  const paid = new Map<string, Donation>();
  for (const { ageSeconds, after, until } of windowsSince(watermark, now)) {
    const made = await readMadeBetween(community, fundId, { after, until }, ORDERS_A_RUN);
    if (made.length === ORDERS_A_RUN) full.push({ ageSeconds, lastMade: made.at(-1)?.createdAt ?? until });
    const ours = made.filter((order) => order.merchantRef === merchantRef);
    const look = ageSeconds === LAST_LOOK ? giveUp : askWechat;
    const looked = await inBatches(ours, AT_ONCE, async (order) => {
      if (order.state !== 'NOTPAY') return order;
      // One that WeChat gives no answer about keeps nobody waiting: it has later ages, and the day's bill.
      return look(community, order, now).catch((error) => {
        console.error(JSON.stringify({ level: 'error', job: 'askWechat', ageSeconds, ...trace(error) }));
        return order;
      });
    });
    for (const order of looked) paid.set(order.orderNo, order);
  }
  await postPaid(community, fundId, [...paid.values()], now);
  await lookedAfterTo(fund, reached(now, full));
}
