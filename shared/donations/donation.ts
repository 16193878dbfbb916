import * as z from 'zod';
import { FundId, ProjectNo } from '../funds/ids';
import { LocalDay } from '../http/local-time';
import { Fen } from '../http/money';
import { Moderation, text } from '../http/text';
import { PersonId } from '../residents/ids';
import { OrderNo, RefundNo } from './order-no';

/**
 * An order's life: NOTPAY until WeChat says it is paid (SUCCESS) or nobody paid in time (CLOSED); REFUND when all of it
 * has been given back. The names are WeChat Pay's own.
 */
export const DonationState = z.enum(['NOTPAY', 'SUCCESS', 'CLOSED', 'REFUND']);
export type DonationState = z.infer<typeof DonationState>;

/**
 * A refund: asked for by one, agreed to by another (from then on the ledger owes it) and done when WeChat says so.
 * `refused` by the second person; `failed` when WeChat gave it up, and the money is the fund's again.
 */
export const RefundState = z.enum(['asked', 'agreed', 'done', 'refused', 'failed']);
export type RefundState = z.infer<typeof RefundState>;

export const Refund = z.object({
  refundNo: RefundNo,
  fen: Fen.min(1),
  reason: z.string(),
  state: RefundState,
  askedBy: PersonId,
  askedAt: z.iso.datetime(),
  /** who agreed or refused */
  decidedBy: PersonId.nullable(),
  decidedAt: z.iso.datetime().nullable(),
  /** when the money was back, or was known not to go back */
  endedAt: z.iso.datetime().nullable(),
});
export type Refund = z.infer<typeof Refund>;

/** Of name and message: shown, waiting for a keeper's eyes, or looked at and not to be shown. */
export const WordsState = z.enum([...Moderation.options, 'dropped']);
export type WordsState = z.infer<typeof WordsState>;

/** What the donor decides. */
const Wishes = z.object({
  amountFen: Fen.min(1),
  /** what it is for; null: the fund as a whole */
  projectNo: ProjectNo.nullable(),
  /** the name to be shown; null: 一位邻居 */
  name: text(1, 20).nullable(),
  hideAmount: z.boolean(),
  message: text(0, 60),
});

/** The same `key` (made by the client) is the same gift, however often it is sent. */
export const DonationDraft = Wishes.extend({ key: z.string().regex(/^[0-9a-z]{16}$/) });
export type DonationDraft = z.infer<typeof DonationDraft>;

/** An order as it is kept. Once paid it is also the ledger's entry: `seq` and `hash` are its place there. */
export const Donation = Wishes.extend({
  orderNo: OrderNo,
  fundId: FundId,
  /** null once the person has erased themselves */
  personId: PersonId.nullable(),
  name: z.string().nullable(),
  message: z.string(),
  /** of name and message; the donor keeps the words either way */
  moderation: WordsState,
  /** the merchant account it was ordered from: a fund may move to another one */
  merchantRef: z.string(),
  state: DonationState,
  createdAt: z.iso.datetime(),
  paidAt: z.iso.datetime().nullable(),
  transactionId: z.string().nullable(),
  seq: z.int().nullable(),
  hash: z.string().nullable(),
  refunds: z.array(Refund),
});
export type Donation = z.infer<typeof Donation>;

const ShownRefund = Refund.pick({ refundNo: true, fen: true, state: true, endedAt: true });

/** A gift as its donor sees it. */
export const MyDonation = Donation.omit({
  personId: true,
  merchantRef: true,
  transactionId: true,
  hash: true,
  refunds: true,
}).extend({
  fundName: z.string(),
  /** the charity that holds the money, and the only one to give an official receipt */
  hostName: z.string(),
  refundedFen: Fen,
  refunds: z.array(ShownRefund),
});
export type MyDonation = z.infer<typeof MyDonation>;

/** A gift as those see it who keep the fund: no name the donor did not want shown. */
export const DeskDonation = Donation.omit({ personId: true, merchantRef: true, hash: true });
export type DeskDonation = z.infer<typeof DeskDonation>;

/** A gift as everybody sees it: what the donor agreed to, and nothing that leads to them. */
export const Donor = z.object({
  name: z.string().nullable(),
  amountFen: Fen.nullable(),
  message: z.string(),
  /**
   * The day and no moment: the ledger lists amounts by their moments. Null where the amount is hidden, and only the
   * month is told: on a day with one gift, the day tells its amount.
   */
  paidOn: LocalDay.nullable(),
  projectNo: ProjectNo.nullable(),
});
export type Donor = z.infer<typeof Donor>;
