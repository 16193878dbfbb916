import * as z from 'zod';
import { AppError } from '../../../../shared/http/errors';
import { callPay, parsePay } from './call';
import type { Merchant } from './keys';
import { strangerIn, Trade } from './trade';

export interface NewOrder {
  /** ours, [0-9A-Za-z_*-]{6,32}, unique within the merchant */
  orderNo: string;
  /** what the person reads when paying; 127 bytes at most */
  description: string;
  /** 1 or more */
  amountFen: number;
  openid: string;
  /** where notifications go: https, no query */
  notifyUrl: string;
  /** comes back with the order, its notice and its line of the bill; 128 bytes at most */
  attach?: string;
  /** not to be paid after this; WeChat's own limit is seven days */
  expiresAt?: string;
}
export interface Order {
  orderNo: string;
  state: Trade['trade_state'];
  transactionId?: string;
  /** to be compared with our own by whoever knows it */
  amountFen?: number;
  paidAt?: string;
  /** what the order was made with, or '' */
  attach: string;
}

const ORDER_NO = /^[0-9A-Za-z_*-]{6,32}$/;
const UNKNOWN = ['ORDER_NOT_EXIST', 'ORDERNOTEXIST', 'RESOURCE_NOT_EXISTS'];
const PAID = ['ORDERPAID', 'ORDER_PAID'];
const CLOSED = ['ORDER_CLOSED', 'ORDERCLOSED'];
const PAYING = ['USERPAYING', 'USER_PAYING'];
const Prepaid = z.object({ prepay_id: z.string().min(1).max(64) });

/** Also for numbers already stored: a stranger sign would change the address that is signed. */
function pathOf(orderNo: string): `/v3/${string}` {
  if (!ORDER_NO.test(orderNo)) throw new Error('an order number is 6 to 32 plain characters');
  return `/v3/pay/transactions/out-trade-no/${orderNo}`;
}

/**
 * Asks for a payment in the mini-program (JSAPI). The same number with the same facts may be asked again; `refused`
 * carries WeChat's code. The prepay id is good for two hours.
 */
export async function createOrder(
  merchant: Merchant,
  { orderNo, description, amountFen, openid, notifyUrl, attach, expiresAt }: NewOrder,
): Promise<{ prepayId: string } | { refused: string }> {
  pathOf(orderNo);
  const answer = await callPay(merchant, '/v3/pay/transactions/jsapi', {
    appid: merchant.appid,
    mchid: merchant.mchid,
    description: withinBytes(description, 127),
    out_trade_no: orderNo,
    notify_url: notifyUrl,
    ...(attach && { attach }),
    ...(expiresAt && { time_expire: beijing(expiresAt) }),
    amount: { total: amountFen, currency: 'CNY' },
    payer: { openid },
  });
  return answer.code ? { refused: answer.code } : { prepayId: parsePay(Prepaid, answer).prepay_id };
}

/** What became of an order; undefined where WeChat Pay knows none of this number. */
export async function queryOrder(merchant: Merchant, orderNo: string): Promise<Order | undefined> {
  const answer = await callPay(merchant, `${pathOf(orderNo)}?mchid=${merchant.mchid}`);
  if (answer.code && UNKNOWN.includes(answer.code)) return undefined;
  if (answer.code) throw new AppError('WECHAT_UNAVAILABLE');
  const trade = parsePay(Trade, answer);
  if (strangerIn(trade, merchant) || trade.out_trade_no !== orderNo) throw new AppError('WECHAT_UNAVAILABLE');
  const { trade_state: state, transaction_id: transactionId, success_time: paidAt, amount, attach } = trade;
  return {
    orderNo,
    state,
    ...(transactionId && { transactionId }),
    ...(amount && { amountFen: amount.total }),
    ...(paidAt && { paidAt }),
    attach,
  };
}

/** Ends an order nobody paid. `paid`: the money came first; `paying`: the person is at it, ask again in a moment. */
export async function closeOrder(merchant: Merchant, orderNo: string): Promise<'closed' | 'paid' | 'paying'> {
  const { code } = await callPay(merchant, `${pathOf(orderNo)}/close`, { mchid: merchant.mchid });
  if (!code || CLOSED.includes(code) || UNKNOWN.includes(code)) return 'closed';
  if (PAID.includes(code)) return 'paid';
  if (PAYING.includes(code)) return 'paying';
  throw new AppError('WECHAT_UNAVAILABLE');
}

/** WeChat's examples write no other zone. */
const beijing = (at: string): string => `${new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

function withinBytes(text: string, limit: number): string {
  let kept = '';
  for (const letter of text) {
    if (Buffer.byteLength(kept + letter) > limit) break;
    kept += letter;
  }
  return kept;
}
