import * as z from 'zod';
import { localDay } from '../http/local-time';

/** An order, which is a gift once it is paid: 26 characters that sort by time, and WeChat Pay's `out_trade_no`. */
export const OrderNo = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/);
export type OrderNo = z.infer<typeof OrderNo>;

/** A refund of an order: the order's number and which one it is, so that asking again is asking for the same. */
export const RefundNo = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}-[1-9][0-9]?$/);
export type RefundNo = z.infer<typeof RefundNo>;

export const refundNoOf = (orderNo: OrderNo, n: number): RefundNo => `${orderNo}-${n}`;

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_DIGITS = 10;

/** When an order was made, from its number: ISO, to the millisecond. */
export function timeOfOrder(orderNo: OrderNo): string {
  let ms = 0;
  for (const digit of orderNo.slice(0, TIME_DIGITS)) ms = ms * 32 + DIGITS.indexOf(digit);
  return new Date(ms).toISOString();
}

/** What the numbers of all orders made at this instant begin with; it sorts before each of them. */
export function orderNosFrom(at: string): string {
  let rest = Date.parse(at);
  let time = '';
  for (let i = 0; i < TIME_DIGITS; i++) {
    time = DIGITS[rest % 32] + time;
    rest = Math.floor(rest / 32);
  }
  return time;
}

/** A month of the community's calendar: 2026-11 */
export const Month = z.string().regex(/^20[0-9]{2}-(0[1-9]|1[0-2])$/);
export type Month = z.infer<typeof Month>;
export const monthAt = (at: string): Month => localDay(at).slice(0, 'yyyy-mm'.length);
/** The month whose partition holds an order: that of its making, whenever it is paid. */
export const monthOfOrder = (orderNo: string): Month => monthAt(timeOfOrder(orderNo));
