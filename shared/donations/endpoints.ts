import * as z from 'zod';
import { FundId } from '../funds/ids';
import { endpoint } from '../http/endpoint';
import { SignedBody } from '../http/signed-body';
import { Cursor } from '../http/text';
import { DonationDraft, Donor, MyDonation } from './donation';
import { Month, OrderNo } from './order-no';

/** What `wx.requestPayment` is called with. */
export const PayParams = z.object({
  timeStamp: z.string(),
  nonceStr: z.string(),
  package: z.string(),
  signType: z.literal('RSA'),
  paySign: z.string(),
});
export type PayParams = z.infer<typeof PayParams>;

const fund = z.object({ fundId: FundId });
const order = fund.extend({ orderNo: OrderNo });

export const createDonation = endpoint({
  name: 'createDonation',
  summary:
    'Begin a gift, or go on with one of the same key: an order at WeChat Pay and what opens its payment; null when it is paid already',
  method: 'POST',
  path: '/funds/{fundId}/donations',
  access: 'resident',
  params: fund,
  body: DonationDraft,
  reply: z.object({ donation: MyDonation, pay: PayParams.nullable() }),
  errors: [
    'NOT_FOUND',
    'NOT_A_MEMBER',
    'FUND_NOT_OPEN',
    'GIFT_SIZE',
    'GIFT_DAY_LIMIT',
    'GIFT_CHANGED',
    'GIFT_CLOSED',
    'PROJECT_TAKES_NO_GIFTS',
    'TEXT_RISKY',
    'WECHAT_UNAVAILABLE',
  ],
});

export const getDonation = endpoint({
  name: 'getDonation',
  summary: 'A gift of mine: paid or not, as WeChat Pay says when it has not told us yet',
  method: 'GET',
  path: '/funds/{fundId}/donations/{orderNo}',
  access: 'resident',
  params: order,
  reply: MyDonation,
  errors: ['NOT_FOUND'],
});

export const cancelDonation = endpoint({
  name: 'cancelDonation',
  summary: 'Give up an order I have not paid; one that was paid meanwhile stays paid',
  method: 'POST',
  path: '/funds/{fundId}/donations/{orderNo}/cancellation',
  access: 'resident',
  params: order,
  reply: MyDonation,
  errors: ['NOT_FOUND', 'WECHAT_UNAVAILABLE'],
});

export const listMyDonations = endpoint({
  name: 'listMyDonations',
  summary: 'What I have given in this community, the newest day first; what was never paid is left out',
  method: 'GET',
  path: '/me/donations',
  access: 'resident',
  query: z.object({ cursor: Cursor.optional() }),
  reply: z.object({ donations: z.array(MyDonation), cursor: z.string().nullable() }),
  errors: ['BAD_CURSOR'],
});

export const listDonors = endpoint({
  name: 'listDonors',
  summary: 'Who has given to a fund in a month, as each of them agreed to be shown; for anybody, without an account',
  method: 'GET',
  path: '/funds/{fundId}/donors',
  access: 'public',
  params: fund,
  query: z.object({ month: Month.optional(), cursor: Cursor.optional() }),
  reply: z.object({ month: Month, donors: z.array(Donor), cursor: z.string().nullable() }),
  errors: ['NOT_FOUND', 'BAD_CURSOR'],
});

export const receivePayNotice = endpoint({
  name: 'receivePayNotice',
  summary: 'WeChat Pay tells that an order is paid or a refund done: signed, encrypted, sent until it is accepted',
  method: 'POST',
  path: '/wechat/pay/notifications/{merchantRef}/{fundId}',
  access: 'public',
  params: z.object({ merchantRef: z.string().regex(/^[A-Z0-9_]{1,24}$/), fundId: FundId }),
  body: SignedBody,
  signed: true,
  reply: z.object({ code: z.literal('SUCCESS') }),
  errors: ['NOT_FOUND', 'PAY_NOTICE_REFUSED'],
});
