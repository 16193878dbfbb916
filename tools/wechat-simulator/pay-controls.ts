import * as z from 'zod';
import { PAY_APIS } from './pay-api';
import { release } from './pay-delivery';
import { pay, payable, tradeOf } from './pay-orders';
import { isPaySign } from './pay-signed';
import { FORGERIES, type PayOrder, type PayState } from './pay-state';

const OrderNo = z.object({ orderNo: z.string() });
const Pay = OrderNo.extend({ at: z.iso.datetime({ offset: true }).optional() });
const text = z.string().min(1);
const Request = z.object({
  timeStamp: text,
  nonceStr: text,
  package: z.string().startsWith('prepay_id='),
  signType: z.literal('RSA'),
  paySign: text,
  answer: z.enum(['show', 'pay', 'cancel']),
});
const Delivery = z.object({
  times: z.int().min(0).max(100).optional(),
  shuffle: z.boolean().optional(),
  drop: z.boolean().optional(),
  hold: z.boolean().optional(),
  forge: z.array(z.enum(FORGERIES)).optional(),
  serial: z.enum(['public_key', 'certificate']).optional(),
  speed: z.number().positive().optional(),
});
const Fault = z.object({
  api: z.enum(PAY_APIS as [string, ...string[]]),
  times: z.int().min(1).max(10_000).default(1),
  status: z.int().min(200).max(599).optional(),
  code: z.string().optional(),
  lose: z.boolean().optional(),
  hang: z.boolean().optional(),
  unsigned: z.boolean().optional(),
  tamper: z.boolean().optional(),
});
const Outcome = z.object({ state: z.enum(['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL']) });
const Lies = z.object({
  omit: z.array(z.string()).default([]),
  amounts: z.record(z.string(), z.int().min(0)).default({}),
  extra: z
    .array(z.object({ orderNo: z.string(), paidFen: z.int().min(1), attach: z.string().default('') }))
    .default([]),
});

/** Playing the person who pays, and making things go wrong. Undefined: no such thing. What is refused throws. */
export async function payControl(
  state: PayState,
  what: string,
  body: unknown,
  now: number,
): Promise<object | undefined> {
  switch (what) {
    case 'pay': {
      const { orderNo, at } = Pay.parse(body);
      const order = payableOf(state, orderOf(state, orderNo).prepayId, now);
      pay(state, order, at ? Date.parse(at) : now);
      return tradeOf(state, order);
    }
    case 'order':
      return tradeOf(state, orderOf(state, OrderNo.parse(body).orderNo));
    case 'request': {
      const request = Request.parse(body);
      if (!isPaySign(state.world, request)) throw new Error('支付验证签名失败');
      const order = payableOf(state, request.package.slice('prepay_id='.length), now);
      if (request.answer === 'show') return { description: order.description, amountFen: order.amountFen };
      if (request.answer === 'pay') pay(state, order, now);
      return { result: request.answer === 'pay' ? 'ok' : 'cancel' };
    }
    case 'delivery':
      Object.assign(state.delivery, Delivery.parse(body));
      return state.delivery;
    case 'release':
      return { sent: release(state) };
    case 'settle':
      while (state.travelling.size > 0) await Promise.all(state.travelling);
      return { delivered: state.tally.delivered, refused: state.tally.refused, given_up: state.tally.givenUp };
    case 'fault': {
      const { api, ...fault } = Fault.parse(body);
      state.faults.set(api, fault);
      return { waiting: fault.times };
    }
    case 'refund-outcome':
      state.refundOutcome = Outcome.parse(body).state;
      return { state: state.refundOutcome };
    case 'bill':
      state.lies = Lies.parse(body);
      return state.lies;
    default:
      return undefined;
  }
}

function orderOf(state: PayState, orderNo: string): PayOrder {
  const order = state.orders.get(orderNo);
  if (!order) throw new Error('no such order');
  return order;
}

function payableOf(state: PayState, prepayId: string, now: number): PayOrder {
  const order = payable(state, prepayId, now);
  if (!order) throw new Error('订单已支付、已关闭或已过期');
  return order;
}
