import * as z from 'zod';
import { deliver } from './pay-delivery';
import { noticeTo, refundedInside } from './pay-notice';
import { type PayReply, refuse } from './pay-orders';
import { beijingTime, nextNumber, type PayOrder, type PayRefund, type PayState } from './pay-state';

const NewRefund = z.object({
  out_trade_no: z.string(),
  out_refund_no: z.string().regex(/^[0-9A-Za-z_*@|-]{1,64}$/),
  reason: z.string().max(80).optional(),
  notify_url: z
    .url({ protocol: /^https?$/ })
    .max(255)
    .regex(/^[^?#]+$/)
    .optional(),
  amount: z.object({ refund: z.int().min(1), total: z.int().min(1), currency: z.literal('CNY') }),
});
const MOST_REFUNDS = 50;
const YEAR_MS = 365 * 86_400_000;

/** https://pay.weixin.qq.com/doc/v3/merchant/4012791903 — the same number again is the same refund. */
export function createRefund(state: PayState, body: unknown, now: number): PayReply {
  const parsed = NewRefund.safeParse(body);
  if (!parsed.success) return refuse(400, 'PARAM_ERROR', z.prettifyError(parsed.error));
  const { out_trade_no, out_refund_no: refundNo, amount, notify_url } = parsed.data;
  const order = state.orders.get(out_trade_no);
  if (!order) return refuse(404, 'RESOURCE_NOT_EXISTS', '订单不存在');
  const facts = JSON.stringify({ out_trade_no, amount });
  const known = state.refunds.get(refundNo);
  if (known) return known.facts === facts ? [200, refundOf(order, known)] : refuse(400, 'INVALID_REQUEST');
  const refusal = refusalOf(state, order, amount, now);
  if (refusal) return refusal;
  const refund: PayRefund = {
    refundNo,
    refundId: nextNumber(state, '5030', now),
    orderNo: order.orderNo,
    refundFen: amount.refund,
    facts,
    ...(notify_url && { notifyUrl: notify_url }),
    state: 'PROCESSING',
    askedAt: beijingTime(now),
  };
  state.refunds.set(refundNo, refund);
  order.state = 'REFUND';
  const reply: PayReply = [200, refundOf(order, refund)];
  finish(state, order, refund, now);
  return reply;
}

function refusalOf(
  state: PayState,
  order: PayOrder,
  amount: { refund: number; total: number },
  now: number,
): PayReply | undefined {
  if (order.state !== 'SUCCESS' && order.state !== 'REFUND') return refuse(400, 'INVALID_REQUEST', '订单未支付');
  if (amount.total !== order.amountFen) return refuse(400, 'PARAM_ERROR', '订单金额不一致');
  if (now - Date.parse(order.paidAt as string) > YEAR_MS) return refuse(403, 'INVALID_REQUEST', '订单已超过一年');
  const earlier = [...state.refunds.values()].filter((one) => one.orderNo === order.orderNo && one.state !== 'CLOSED');
  const given = earlier.reduce((all, one) => all + one.refundFen, 0);
  if (earlier.length >= MOST_REFUNDS) return refuse(400, 'INVALID_REQUEST', '退款次数过多');
  return given + amount.refund > order.amountFen ? refuse(403, 'NOT_ENOUGH', '可退金额不足') : undefined;
}

/** The money leaves a moment later, or does not. */
function finish(state: PayState, order: PayOrder, refund: PayRefund, now: number): void {
  refund.state = state.refundOutcome;
  if (refund.state === 'PROCESSING') return;
  if (refund.state === 'SUCCESS') refund.doneAt = beijingTime(now);
  if (refund.notifyUrl)
    deliver(state, noticeTo(refund.notifyUrl, `REFUND.${refund.state}`, refundedInside(state.world, order, refund)));
}

const refundOf = (order: PayOrder, refund: PayRefund): object => ({
  refund_id: refund.refundId,
  out_refund_no: refund.refundNo,
  transaction_id: order.transactionId,
  out_trade_no: order.orderNo,
  channel: 'ORIGINAL',
  user_received_account: '支付用户零钱',
  create_time: refund.askedAt,
  ...(refund.doneAt && { success_time: refund.doneAt }),
  status: refund.state,
  amount: {
    total: order.amountFen,
    refund: refund.refundFen,
    payer_total: order.amountFen,
    payer_refund: refund.refundFen,
    settlement_refund: refund.refundFen,
    settlement_total: order.amountFen,
    discount_refund: 0,
    currency: 'CNY',
  },
});

export function queryRefund(state: PayState, refundNo: string): PayReply {
  const refund = state.refunds.get(refundNo);
  const order = refund && state.orders.get(refund.orderNo);
  return refund && order ? [200, refundOf(order, refund)] : refuse(404, 'RESOURCE_NOT_EXISTS', '退款单不存在');
}
