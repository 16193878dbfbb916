import * as z from 'zod';
import { decrypt } from './decrypt';
import type { Merchant } from './keys';
import { fen, instant, strangerIn, Trade } from './trade';
import { refusalOf, type SignatureRefusal, type SignedMessage } from './verify';

export interface PaymentNotice {
  kind: 'payment';
  /** of the notice: every repetition carries the same */
  id: string;
  orderNo: string;
  transactionId: string;
  /** to be compared with the order by whoever knows it */
  amountFen: number;
  currency: 'CNY';
  mchid: string;
  appid: string;
  state: 'SUCCESS';
  paidAt: string;
  /** what the order was made with, or '' */
  attach: string;
}
export interface RefundNotice {
  kind: 'refund';
  id: string;
  refundNo: string;
  orderNo: string;
  transactionId: string;
  state: 'SUCCESS' | 'CLOSED' | 'ABNORMAL';
  refundFen: number;
  totalFen: number;
  doneAt?: string;
}
/** A code for the log; never what the message contained. */
export type NoticeRefusal =
  | SignatureRefusal
  | 'NOT_UNDERSTOOD'
  | 'NOT_DECRYPTED'
  | 'WRONG_MERCHANT'
  | 'WRONG_APP'
  | 'WRONG_CURRENCY';
export type Notification = PaymentNotice | RefundNotice | { kind: 'refused'; reason: NoticeRefusal };

const Envelope = z.object({
  id: z.string().min(1).max(64),
  event_type: z.enum(['TRANSACTION.SUCCESS', 'REFUND.SUCCESS', 'REFUND.ABNORMAL', 'REFUND.CLOSED']),
  resource_type: z.literal('encrypt-resource'),
  resource: z.object({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    ciphertext: z.string().max(65_536),
    associated_data: z.string().max(64).optional(),
    nonce: z.string(),
  }),
});
const Paid = Trade.required({ transaction_id: true, success_time: true, amount: true }).extend({
  trade_state: z.literal('SUCCESS'),
});
const Refunded = z.object({
  mchid: z.string(),
  out_trade_no: z.string(),
  transaction_id: z.string(),
  out_refund_no: z.string(),
  refund_status: z.enum(['SUCCESS', 'CLOSED', 'ABNORMAL']),
  success_time: instant.optional(),
  amount: z.object({ total: fen, refund: fen }),
});

/**
 * What WeChat Pay tells us, believed only after four looks: signed by a key we know over exactly these bytes and within
 * five minutes of `now`; decrypted with its tag; of the expected shape; of this merchant, app and currency.
 */
export function readNotification(merchant: Merchant, message: SignedMessage, now: string): Notification {
  const forged = refusalOf(merchant, message, now);
  if (forged) return refused(forged);
  const envelope = Envelope.safeParse(parse(message.body));
  if (!envelope.success) return refused('NOT_UNDERSTOOD');
  const { id, event_type, resource } = envelope.data;
  const inside = decrypt(merchant.apiV3Key, resource);
  if (!inside) return refused('NOT_DECRYPTED');
  return event_type === 'TRANSACTION.SUCCESS'
    ? readPayment(merchant, id, parse(inside))
    : readRefund(merchant, id, event_type, parse(inside));
}

function readPayment(merchant: Merchant, id: string, inside: unknown): Notification {
  const paid = Paid.safeParse(inside);
  if (!paid.success) return refused('NOT_UNDERSTOOD');
  const stranger = strangerIn(paid.data, merchant);
  if (stranger) return refused(stranger);
  const { mchid, appid, attach, amount, out_trade_no: orderNo } = paid.data;
  return {
    kind: 'payment',
    id,
    orderNo,
    transactionId: paid.data.transaction_id,
    amountFen: amount.total,
    currency: 'CNY',
    mchid,
    appid,
    state: 'SUCCESS',
    paidAt: paid.data.success_time,
    attach,
  };
}

function readRefund(merchant: Merchant, id: string, event: string, inside: unknown): Notification {
  const found = Refunded.safeParse(inside);
  if (!found.success || event !== `REFUND.${found.data.refund_status}`) return refused('NOT_UNDERSTOOD');
  const { mchid, amount, success_time } = found.data;
  if (mchid !== merchant.mchid) return refused('WRONG_MERCHANT');
  return {
    kind: 'refund',
    id,
    refundNo: found.data.out_refund_no,
    orderNo: found.data.out_trade_no,
    transactionId: found.data.transaction_id,
    state: found.data.refund_status,
    refundFen: amount.refund,
    totalFen: amount.total,
    ...(success_time && { doneAt: success_time }),
  };
}

const refused = (reason: NoticeRefusal): Notification => ({ kind: 'refused', reason });

function parse(json: string | Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(json).toString());
  } catch {
    return undefined;
  }
}
