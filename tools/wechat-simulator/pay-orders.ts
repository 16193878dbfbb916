import * as z from 'zod';
import { deliver } from './pay-delivery';
import { noticeTo, paidInside } from './pay-notice';
import { beijingTime, nextNumber, type PayOrder, type PayState } from './pay-state';
import { randomText } from './state';

/** Status and body; `undefined` is an empty 204. */
export type PayReply = [status: number, body?: object];
export const refuse = (status: number, code: string, message = code): PayReply => [status, { code, message }];

const NewOrder = z.object({
  appid: z.string(),
  mchid: z.string(),
  description: z.string().min(1).max(127),
  out_trade_no: z.string().regex(/^[0-9A-Za-z_*-]{6,32}$/),
  notify_url: z
    .url({ protocol: /^https?$/ })
    .max(255)
    .regex(/^[^?#]+$/),
  time_expire: z.iso.datetime({ offset: true }).optional(),
  attach: z.string().max(128).default(''),
  amount: z.object({ total: z.int().min(1), currency: z.literal('CNY').default('CNY') }),
  payer: z.object({ openid: z.string().min(6).max(128) }),
});
const PREPAY_MS = 2 * 3_600_000;

/** https://pay.weixin.qq.com/doc/v3/merchant/4012791897 */
export function createOrder(state: PayState, body: unknown, now: number): PayReply {
  const parsed = NewOrder.safeParse(body);
  if (!parsed.success) return refuse(400, 'PARAM_ERROR', z.prettifyError(parsed.error));
  const {
    appid,
    mchid,
    out_trade_no: orderNo,
    notify_url,
    amount,
    payer,
    description,
    attach,
    time_expire,
  } = parsed.data;
  if (appid !== state.world.appid || mchid !== state.world.mchid) return refuse(400, 'APPID_MCHID_NOT_MATCH');
  const facts = JSON.stringify(parsed.data);
  const known = state.orders.get(orderNo);
  if (known && known.facts !== facts) return refuse(403, 'OUT_TRADE_NO_USED');
  if (known && known.state === 'CLOSED') return refuse(400, 'ORDER_CLOSED');
  if (known && known.state !== 'NOTPAY') return refuse(400, 'ORDERPAID');
  // Asked again, it is the same order.
  if (known) return [200, { prepay_id: known.prepayId }];
  const prepayId = `wx${randomText(25).replace(/[^0-9A-Za-z]/g, '0')}`;
  const order: PayOrder = {
    orderNo,
    prepayId,
    prepaidAt: now,
    description,
    amountFen: amount.total,
    openid: payer.openid,
    notifyUrl: notify_url,
    attach,
    ...(time_expire && { expiresAt: new Date(time_expire).toISOString() }),
    facts,
    state: 'NOTPAY',
  };
  state.orders.set(orderNo, order);
  return [200, { prepay_id: prepayId }];
}

export const tradeOf = (state: PayState, order: PayOrder): object => ({
  appid: state.world.appid,
  mchid: state.world.mchid,
  out_trade_no: order.orderNo,
  trade_state: order.state,
  trade_state_desc: order.state,
  ...(order.transactionId && {
    transaction_id: order.transactionId,
    trade_type: 'JSAPI',
    bank_type: 'OTHERS',
    attach: order.attach,
    success_time: order.paidAt,
  }),
  payer: { openid: order.openid },
  amount: { total: order.amountFen, payer_total: order.amountFen, currency: 'CNY', payer_currency: 'CNY' },
});

export function queryOrder(state: PayState, orderNo: string, mchid: string | null): PayReply {
  if (mchid !== state.world.mchid) return refuse(400, 'PARAM_ERROR');
  const order = state.orders.get(orderNo);
  return order ? [200, tradeOf(state, order)] : refuse(404, 'ORDER_NOT_EXIST', '订单不存在');
}

export function closeOrder(state: PayState, orderNo: string, body: unknown): PayReply {
  if ((body as { mchid?: unknown })?.mchid !== state.world.mchid) return refuse(400, 'PARAM_ERROR');
  const order = state.orders.get(orderNo);
  if (!order) return refuse(404, 'ORDER_NOT_EXIST', '订单不存在');
  if (order.state === 'CLOSED') return refuse(400, 'ORDER_CLOSED', '订单已关闭');
  if (order.state !== 'NOTPAY') return refuse(400, 'ORDERPAID', '订单已支付');
  order.state = 'CLOSED';
  return [204];
}

/** The order a prepay id opens, while it can still be paid. */
export function payable(state: PayState, prepayId: string, now: number): PayOrder | undefined {
  const order = [...state.orders.values()].find((one) => one.prepayId === prepayId);
  if (order?.state !== 'NOTPAY' || now - order.prepaidAt > PREPAY_MS) return undefined;
  return order.expiresAt && Date.parse(order.expiresAt) <= now ? undefined : order;
}

/** The person pays, and the merchant is told. */
export function pay(state: PayState, order: PayOrder, at: number): void {
  order.state = 'SUCCESS';
  order.paidAt = beijingTime(at);
  order.transactionId = nextNumber(state, '4200', at);
  deliver(state, noticeTo(order.notifyUrl, 'TRANSACTION.SUCCESS', paidInside(state.world, order)));
}
