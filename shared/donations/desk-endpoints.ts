import * as z from 'zod';
import { FundId } from '../funds/ids';
import { endpoint } from '../http/endpoint';
import { Fen } from '../http/money';
import { Cursor, text } from '../http/text';
import { AlarmId, PayAlarm, SettleNote } from './alarm';
import { DeskDonation } from './donation';
import { Month, OrderNo, RefundNo } from './order-no';

const fund = z.object({ fundId: FundId });
const order = fund.extend({ orderNo: OrderNo });
/** Who may look into the payments of a fund, and who may give one back. */
const lookers = ['fund_keeper', 'supervisor', 'community_admin'] as const;

export const listFundDonations = endpoint({
  name: 'listFundDonations',
  summary: 'The orders of a fund made in a month, the newest first, with their payments and refunds',
  method: 'GET',
  path: '/funds/{fundId}/donations',
  access: lookers,
  params: fund,
  query: z.object({ month: Month.optional(), cursor: Cursor.optional() }),
  reply: z.object({ month: Month, donations: z.array(DeskDonation), cursor: z.string().nullable() }),
  errors: ['BAD_CURSOR'],
});

export const decideDonorWords = endpoint({
  name: 'decideDonorWords',
  summary:
    'Show a donor’s name and message the content check held back, or keep them from everybody; once, and not one’s own',
  method: 'POST',
  path: '/funds/{fundId}/donations/{orderNo}/words',
  access: lookers,
  params: order,
  body: z.object({ show: z.boolean() }),
  reply: DeskDonation,
  errors: ['NOT_FOUND', 'SECOND_PERSON_NEEDED', 'ALREADY_DECIDED'],
});

export const askRefund = endpoint({
  name: 'askRefund',
  summary: 'Ask for (part of) a gift to be given back; it waits for a second person',
  method: 'POST',
  path: '/funds/{fundId}/donations/{orderNo}/refunds',
  access: ['fund_keeper'],
  params: order,
  body: z.object({ refundFen: Fen.min(1), reason: text(2, 26) }),
  reply: DeskDonation,
  errors: ['NOT_FOUND', 'GIFT_NOT_PAID', 'REFUND_TOO_MUCH'],
});

export const decideRefund = endpoint({
  name: 'decideRefund',
  summary: 'Agree to a refund somebody else asked for, which sends the money back, or refuse it',
  method: 'POST',
  path: '/funds/{fundId}/donations/{orderNo}/refunds/{refundNo}/decision',
  access: lookers,
  params: order.extend({ refundNo: RefundNo }),
  body: z.object({ agree: z.boolean() }),
  reply: DeskDonation,
  errors: ['NOT_FOUND', 'REFUND_NEEDS_ANOTHER', 'REFUND_DECIDED', 'FUND_SHORT', 'PROJECT_SHORT'],
});

export const listPayAlarms = endpoint({
  name: 'listPayAlarms',
  summary: 'Where WeChat Pay’s books and ours differ, the newest first, until somebody has looked into it and after',
  method: 'GET',
  path: '/pay-alarms',
  access: lookers,
  query: z.object({ cursor: Cursor.optional() }),
  reply: z.object({ alarms: z.array(PayAlarm), cursor: z.string().nullable() }),
  errors: ['BAD_CURSOR'],
});

export const settlePayAlarm = endpoint({
  name: 'settlePayAlarm',
  summary: 'Write what was found about a difference; once',
  method: 'POST',
  path: '/pay-alarms/{alarmId}/settlement',
  access: ['fund_keeper', 'supervisor'],
  params: z.object({ alarmId: AlarmId }),
  body: z.object({ note: SettleNote }),
  reply: PayAlarm,
  errors: ['NOT_FOUND', 'ALREADY_DECIDED'],
});
