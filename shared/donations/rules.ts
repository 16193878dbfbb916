import type { Fund } from '../funds/fund';
import { AppError } from '../http/errors';
import { localDay } from '../http/local-time';
import type { Donation, DonationDraft, Donor, Refund } from './donation';

/** What a person has begun to give to one fund on one day. */
export interface DayOrder {
  key: string;
  orderNo: string;
  fen: number;
  /** nobody will pay it any more: it counts for nothing */
  closed: boolean;
}

/** Orders a person may begin on one day for one fund: beyond it somebody is playing with the cashier. */
export const MAX_ORDERS_A_DAY = 20;

/** Refuses a gift outside the fund's limits; `begun` are the person's orders of the day for this fund. */
export function assertWithinLimits(
  { limits }: Pick<Fund, 'limits'>,
  begun: readonly Pick<DayOrder, 'fen' | 'closed'>[],
  fen: number,
): void {
  const { minFen, maxFen, dayFen } = limits;
  if (fen < minFen || fen > maxFen) throw new AppError('GIFT_SIZE', { minFen, maxFen });
  const leftFen = Math.max(0, dayFen - begun.reduce((sum, order) => (order.closed ? sum : sum + order.fen), 0));
  if (fen > leftFen || begun.length >= MAX_ORDERS_A_DAY) throw new AppError('GIFT_DAY_LIMIT', { leftFen });
}

type Facts = 'amountFen' | 'projectNo' | 'name' | 'hideAmount' | 'message';
/** Is this the order that was made with these words before? */
export const isSameGift = (donation: Pick<Donation, Facts>, draft: Pick<DonationDraft, Facts>): boolean =>
  donation.amountFen === draft.amountFen &&
  donation.projectNo === draft.projectNo &&
  donation.name === draft.name &&
  donation.hideAmount === draft.hideAmount &&
  donation.message === draft.message;

/** What WeChat Pay says was paid for an order. */
export interface Payment {
  amountFen: number;
  merchantRef: string;
  transactionId: string;
  paidAt: string;
}
/** Why a payment is not taken for an order; a code for the log. */
export type PaymentRefusal = 'UNKNOWN_ORDER' | 'WRONG_MERCHANT' | 'WRONG_AMOUNT' | 'PAID_TWICE';

/**
 * Whether a payment pays this order. Money that came is never turned away, so one closed meanwhile is paid too; told
 * again, it is `known`.
 */
export function judgePayment(order: Donation | undefined, payment: Payment): 'take' | 'known' | PaymentRefusal {
  if (!order) return 'UNKNOWN_ORDER';
  if (order.merchantRef !== payment.merchantRef) return 'WRONG_MERCHANT';
  if (order.amountFen !== payment.amountFen) return 'WRONG_AMOUNT';
  if (order.transactionId === null) return 'take';
  return order.transactionId === payment.transactionId ? 'known' : 'PAID_TWICE';
}

/** Asked for, agreed to or done: all that may not be given back a second time. */
const HELD: readonly Refund['state'][] = ['asked', 'agreed', 'done'];
export const heldFen = (refunds: readonly Refund[]): number =>
  refunds.reduce((sum, { state, fen }) => (HELD.includes(state) ? sum + fen : sum), 0);
export const refundedFen = (refunds: readonly Refund[]): number =>
  refunds.reduce((sum, { state, fen }) => (state === 'done' ? sum + fen : sum), 0);

const YEAR_MS = 365 * 86_400_000;
/** WeChat Pay takes fifty per order; nobody needs more than a few. */
export const MAX_REFUNDS = 20;

/** May this much of a gift be asked back now? WeChat Pay gives back within a year, never more than was paid. */
export function assertRefundable({ state, amountFen, paidAt, refunds }: Donation, fen: number, now: string): void {
  if (state !== 'SUCCESS' || paidAt === null) throw new AppError('GIFT_NOT_PAID');
  const leftFen = amountFen - heldFen(refunds);
  const late = Date.parse(now) - Date.parse(paidAt) > YEAR_MS;
  if (fen > leftFen || late || refunds.length >= MAX_REFUNDS) throw new AppError('REFUND_TOO_MUCH', { leftFen });
}

/** May this person be the second one? Whoever asked may not, and nobody decides about a gift of their own. */
export function assertMayDecide({ personId }: Pick<Donation, 'personId'>, refund: Refund, person: string): void {
  if (refund.askedBy === person || personId === person) throw new AppError('REFUND_NEEDS_ANOTHER');
}

/** Words that wait for a keeper's eyes; a donor who erased themselves left none. */
export const wordsWait = ({ moderation, name, message }: Pick<Donation, 'moderation' | 'name' | 'message'>): boolean =>
  moderation === 'held' && (name !== null || message !== '');

/** May this person decide about held words? Nobody lets their own pass. */
export function assertMayDecideWords({ personId }: Pick<Donation, 'personId'>, person: string): void {
  if (personId === person) throw new AppError('SECOND_PERSON_NEEDED');
}

/**
 * What a gift looks like on the wall: words that wait for a look, or were not to be shown, are not, nor is
 * a hidden amount, nor what would lead to it in the ledger.
 */
export function donorOf({
  name,
  amountFen,
  hideAmount,
  message,
  moderation,
  paidAt,
  projectNo,
  createdAt,
}: Donation): Donor {
  const shown = moderation === 'pass';
  return {
    name: shown ? name : null,
    amountFen: hideAmount ? null : amountFen,
    message: shown ? message : '',
    paidOn: hideAmount ? null : localDay(paidAt ?? createdAt),
    projectNo: hideAmount ? null : projectNo,
  };
}

/**
 * The newest day first, then those whose day is not told; within a day by what is written. So the order leads to no line
 * of the ledger either.
 */
export const asOnTheWall = (donors: readonly Donor[]): Donor[] => {
  const words = ({ name, message, amountFen }: Donor) => `${name ?? ''} ${message} ${amountFen ?? ''}`;
  const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return [...donors].sort((a, b) => order(b.paidOn ?? '', a.paidOn ?? '') || order(words(a), words(b)));
};
