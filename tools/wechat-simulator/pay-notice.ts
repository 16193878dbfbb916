import { randomUUID } from 'node:crypto';
import { sealed, signedHeaders } from './pay-signed';
import { beijingTime, type Forgery, type Notice, type PayOrder, type PayRefund } from './pay-state';
import type { PayWorld, SerialKind } from './pay-world';
import { randomText } from './state';

export interface SignedNotice {
  headers: Record<string, string>;
  body: string;
}
const STALE_MS = 301_000;
const ORIGINAL: Record<string, string> = { TRANSACTION: 'transaction', REFUND: 'refund' };

/** What a notice of a payment carries inside. */
export const paidInside = (world: PayWorld, order: PayOrder): object => ({
  mchid: world.mchid,
  appid: world.appid,
  out_trade_no: order.orderNo,
  transaction_id: order.transactionId,
  trade_type: 'JSAPI',
  trade_state: 'SUCCESS',
  trade_state_desc: '支付成功',
  bank_type: 'OTHERS',
  attach: order.attach,
  success_time: order.paidAt,
  payer: { openid: order.openid },
  amount: { total: order.amountFen, payer_total: order.amountFen, currency: 'CNY', payer_currency: 'CNY' },
});

export const refundedInside = (world: PayWorld, order: PayOrder, refund: PayRefund): object => ({
  mchid: world.mchid,
  out_trade_no: order.orderNo,
  transaction_id: order.transactionId,
  out_refund_no: refund.refundNo,
  refund_id: refund.refundId,
  refund_status: refund.state,
  ...(refund.doneAt && { success_time: refund.doneAt }),
  user_received_account: '支付用户零钱',
  amount: {
    total: order.amountFen,
    refund: refund.refundFen,
    payer_total: order.amountFen,
    payer_refund: refund.refundFen,
  },
});

export const noticeTo = (url: string, event: string, inside: object): Notice => ({
  url,
  id: randomUUID(),
  event,
  inside,
});

/** A notice as it travels at `now`: encrypted for the merchant and signed. A forgery is as good as a forger can make it. */
export function signNotice(world: PayWorld, notice: Notice, now: number, kind: SerialKind): SignedNotice {
  const { id, event, inside, forgery } = notice;
  const original = ORIGINAL[event.split('.')[0] as string] ?? 'transaction';
  const body = JSON.stringify({
    id,
    create_time: beijingTime(now),
    resource_type: 'encrypt-resource',
    event_type: event,
    summary: event.startsWith('REFUND') ? '退款结果' : '支付成功',
    resource: { original_type: original, ...sealed(world, JSON.stringify(inside), original) },
  });
  const signed = { headers: signedHeaders(world, body, forgery === 'stale' ? now - STALE_MS : now, kind), body };
  return forgery ? forged(signed, forgery) : signed;
}

function forged({ headers, body }: SignedNotice, forgery: Forgery): SignedNotice {
  switch (forgery) {
    case 'signature':
      return { headers: { ...headers, 'wechatpay-signature': randomText(255) }, body };
    case 'serial':
      return { headers: { ...headers, 'wechatpay-serial': '0123456789ABCDEF' }, body };
    case 'signtest':
      return { headers: { ...headers, 'wechatpay-signature': `WECHATPAY/SIGNTEST/${randomText(200)}` }, body };
    case 'bit':
      return {
        headers,
        body: body.replace(/"ciphertext":"(.)/, (_all, first) => `"ciphertext":"${first === 'A' ? 'B' : 'A'}`),
      };
    case 'stale':
      return { headers, body };
  }
}
