import * as z from 'zod';
import { AppError } from '../../../../shared/http/errors';
import { callPay, parsePay } from './call';
import type { Merchant } from './keys';
import { fen, instant } from './trade';

export interface NewRefund {
  orderNo: string;
  /** ours, stored before this is called: another number for the same refund would pay it twice */
  refundNo: string;
  refundFen: number;
  /** of the whole order */
  totalFen: number;
  /** what the person reads; 80 bytes at most */
  reason?: string;
  notifyUrl?: string;
}
export interface Refund {
  refundNo: string;
  orderNo: string;
  refundId: string;
  state: 'SUCCESS' | 'CLOSED' | 'PROCESSING' | 'ABNORMAL';
  refundFen: number;
  totalFen: number;
  doneAt?: string;
}

const REFUND_NO = /^[0-9A-Za-z_*@|-]{1,64}$/;
const UNKNOWN = ['RESOURCE_NOT_EXISTS', 'REFUNDNOTEXIST', 'REFUND_NOT_EXISTS'];
const Shape = z.object({
  refund_id: z.string().min(1).max(64),
  out_refund_no: z.string(),
  out_trade_no: z.string(),
  status: z.enum(['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL']),
  success_time: instant.optional(),
  amount: z.object({ refund: fen, total: fen, currency: z.literal('CNY').default('CNY') }),
});

function assertNumber(refundNo: string): void {
  if (!REFUND_NO.test(refundNo)) throw new Error('a refund number is 1 to 64 plain characters');
}

function refundOf(found: z.output<typeof Shape>, refundNo: string): Refund {
  if (found.out_refund_no !== refundNo) throw new AppError('WECHAT_UNAVAILABLE');
  return {
    refundNo,
    orderNo: found.out_trade_no,
    refundId: found.refund_id,
    state: found.status,
    refundFen: found.amount.refund,
    totalFen: found.amount.total,
    ...(found.success_time && { doneAt: found.success_time }),
  };
}

/**
 * Gives money back. When the answer is lost the same number is asked again, and is the same refund. `refused` carries
 * WeChat's code, e.g. NOT_ENOUGH; what is true of the refund then says `queryRefund`.
 */
export async function createRefund(
  merchant: Merchant,
  { orderNo, refundNo, refundFen, totalFen, reason, notifyUrl }: NewRefund,
): Promise<Refund | { refused: string }> {
  assertNumber(refundNo);
  const answer = await callPay(merchant, '/v3/refund/domestic/refunds', {
    out_trade_no: orderNo,
    out_refund_no: refundNo,
    ...(reason && { reason }),
    ...(notifyUrl && { notify_url: notifyUrl }),
    amount: { refund: refundFen, total: totalFen, currency: 'CNY' },
  });
  return answer.code ? { refused: answer.code } : refundOf(parsePay(Shape, answer), refundNo);
}

/** What became of a refund; undefined where WeChat Pay knows none of this number. */
export async function queryRefund(merchant: Merchant, refundNo: string): Promise<Refund | undefined> {
  assertNumber(refundNo);
  const answer = await callPay(merchant, `/v3/refund/domestic/refunds/${encodeURIComponent(refundNo)}`);
  if (answer.code && UNKNOWN.includes(answer.code)) return undefined;
  if (answer.code) throw new AppError('WECHAT_UNAVAILABLE');
  return refundOf(parsePay(Shape, answer), refundNo);
}
