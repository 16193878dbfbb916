import { alarmIdOf } from '../../shared/donations/alarm';
import type { Donation } from '../../shared/donations/donation';
import { judgePayment, type Payment, type PaymentRefusal } from '../../shared/donations/rules';
import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import type { CommunityId } from '../platform/identity';
import { log } from '../platform/log';
import { payConfigOf } from '../platform/wechat/pay/keys';
import { closeOrder, queryOrder } from '../platform/wechat/pay/orders';
import { soundAlarm } from './sound-alarm';
import { commitClosed, commitPaid, DONATION_CHANGED, readDonation } from './store';

/** A notice and a question may find the same payment at the same moment, and a closing beside them. */
const TRIES = 4;

/**
 * Takes what WeChat Pay says was paid for an order, once, however often it is told. What does not fit the order is
 * refused, and an amount that does not is an alarm, because the money has come.
 */
export async function takePayment(
  community: CommunityId,
  { fundId, orderNo }: { fundId: string; orderNo: string },
  payment: Payment,
  now: string,
): Promise<Donation | { refused: PaymentRefusal }> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const order = await readDonation(community, fundId, orderNo, { consistent: true });
    const verdict = judgePayment(order, payment);
    if (verdict === 'WRONG_AMOUNT' && order) await raiseWrongAmount(community, order, payment, now);
    if (verdict === 'known' && order) return order;
    if (verdict !== 'take' || !order) return { refused: verdict as PaymentRefusal };
    try {
      return await commitPaid(community, order, payment);
    } catch (error) {
      if (error !== DONATION_CHANGED) throw error;
    }
  }
  throw new AppError('BUSY');
}

async function raiseWrongAmount(community: CommunityId, order: Donation, payment: Payment, now: string) {
  const { orderNo, amountFen: hereFen, fundId } = order;
  const { amountFen: thereFen, merchantRef } = payment;
  const day = localDay(payment.paidAt);
  const difference = { kind: 'amounts_differ', what: 'payment', orderNo, refundNo: null, hereFen, thereFen } as const;
  const more = { day, fundId, merchantRef, foundAt: now, mended: false, settled: null };
  await soundAlarm(community, { ...difference, ...more, alarmId: alarmIdOf(day, difference) });
}

/** Asks WeChat Pay what became of an unpaid order, and takes what it says. */
export async function askWechat(community: CommunityId, order: Donation, now: string): Promise<Donation> {
  const merchant = await payConfigOf(order.merchantRef);
  const found = await queryOrder(merchant, order.orderNo);
  if (found?.state === 'CLOSED' || found?.state === 'REVOKED') return close(community, order);
  const { amountFen, transactionId, paidAt } = found ?? {};
  const paid = found?.state === 'SUCCESS' || found?.state === 'REFUND';
  if (!paid || amountFen === undefined || !transactionId || !paidAt) return order;
  const payment = { amountFen, transactionId, paidAt, merchantRef: merchant.ref };
  const taken = await takePayment(community, order, payment, now);
  if (!('refused' in taken)) return taken;
  log({ level: 'warn', wechatPay: 'query', merchant: merchant.ref, reason: taken.refused });
  return order;
}

/** Ends an order nobody pays: closed at WeChat first, so that no money comes for it any more. */
export async function giveUp(community: CommunityId, order: Donation, now: string): Promise<Donation> {
  const asked = await askWechat(community, order, now);
  if (asked.state !== 'NOTPAY') return asked;
  const end = await closeOrder(await payConfigOf(order.merchantRef), order.orderNo);
  if (end === 'closed') return close(community, asked);
  return end === 'paid' ? askWechat(community, asked, now) : asked;
}

async function close(community: CommunityId, order: Donation): Promise<Donation> {
  try {
    return await commitClosed(community, order);
  } catch (error) {
    if (error !== DONATION_CHANGED) throw error;
    return (await readDonation(community, order.fundId, order.orderNo, { consistent: true })) ?? order;
  }
}
