import { alarmIdOf } from '../../shared/donations/alarm';
import type { Donation, Refund, RefundState } from '../../shared/donations/donation';
import { doneEntry, failedEntry } from '../../shared/donations/refund-entry';
import { refundedFen } from '../../shared/donations/rules';
import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import { readEntry } from '../funds/reads';
import { postEntry } from '../funds/writes';
import type { CommunityId } from '../platform/identity';
import { sha256 } from '../platform/ids';
import { log } from '../platform/log';
import { payConfigOf } from '../platform/wechat/pay/keys';
import { createRefund } from '../platform/wechat/pay/refunds';
import { askAgainAt, noteRefundAgain, type RefundDue } from './due-store';
import { notifyUrl } from './notify-url';
import { postPaid } from './post-paid';
import { soundAlarm } from './sound-alarm';
import { changeRefunds, DONATION_CHANGED, readDonation } from './store';

/** The entry of a step of a refund: always the same id, so that it is posted once. */
export const entryIdOf = (refundNo: string, step: RefundState): string => sha256(`${refundNo}|${step}`).slice(0, 26);

/** The refunds with this one as `changed` says. */
export const withRefund = (refunds: readonly Refund[], refundNo: string, changed: Partial<Refund>): Refund[] =>
  refunds.map((one) => (one.refundNo === refundNo ? { ...one, ...changed } : one));

/** What a notice of WeChat Pay's says about a refund, or its answer to our asking. */
interface Outcome {
  refundNo: string;
  refundFen: number;
  state: 'SUCCESS' | 'CLOSED' | 'PROCESSING' | 'ABNORMAL';
}

/**
 * Asks WeChat Pay for an agreed refund. Its number was stored before the first asking and never changes, so asking
 * again after a lost answer is asking for the same money once.
 */
export async function askForRefund(community: CommunityId, gift: Donation, refund: Refund, now: string): Promise<void> {
  const merchant = await payConfigOf(gift.merchantRef);
  const answer = await createRefund(merchant, {
    orderNo: gift.orderNo,
    refundNo: refund.refundNo,
    refundFen: refund.fen,
    totalFen: gift.amountFen,
    reason: refund.reason,
    notifyUrl: notifyUrl(merchant.ref, gift.fundId),
  });
  if ('refused' in answer) {
    // Not enough in the account, most often: to be asked again when there is.
    log({ level: 'warn', wechatPay: 'refund', merchant: merchant.ref, code: answer.refused });
    throw new AppError('WECHAT_UNAVAILABLE');
  }
  await endRefund(community, gift, answer, now);
}

/** Writes what became of an agreed refund, in the books and on the gift at once. Told again, nothing happens. */
async function endRefund(community: CommunityId, gift: Donation, outcome: Outcome, now: string): Promise<void> {
  const refund = gift.refunds.find(({ refundNo }) => refundNo === outcome.refundNo);
  if (refund?.state !== 'agreed') return;
  if (outcome.state === 'ABNORMAL') await raiseStuck(community, gift, refund, now);
  if (outcome.state !== 'SUCCESS' && outcome.state !== 'CLOSED') return;
  const state = outcome.state === 'SUCCESS' ? 'done' : 'failed';
  const refunds = withRefund(gift.refunds, refund.refundNo, { state, endedAt: now });
  const whole = refundedFen(refunds) === gift.amountFen ? 'REFUND' : 'SUCCESS';
  const entryId = entryIdOf(refund.refundNo, state);
  const draft =
    state === 'done'
      ? doneEntry(gift, refund, entryId)
      : failedEntry(gift, refund, entryId, await agreedBefore(community, gift, refund));
  await postEntry(community, gift.fundId, draft, now, [changeRefunds(community, gift, refunds, whole)]);
  // What fell back to a project that ended meanwhile goes on to the fund. The change of the gift comes by the stream as
  // well, which does the same (post-paid.ts) should this not get so far.
  if (state === 'failed') await postPaid(community, gift.fundId, [gift], now);
}

/** The bank does not take it: WeChat waits for somebody at its merchant platform, and says so to nobody but us. */
async function raiseStuck(community: CommunityId, gift: Donation, refund: Refund, now: string): Promise<void> {
  const { orderNo, fundId, merchantRef } = gift;
  const { refundNo, fen, decidedAt, askedAt } = refund;
  // The day of the agreement, whenever it is heard of: told every day anew, it is one alarm.
  const day = localDay(decidedAt ?? askedAt);
  const stuck = { kind: 'refund_stuck', what: 'refund', orderNo, refundNo, hereFen: fen, thereFen: null } as const;
  const more = { day, fundId, merchantRef, foundAt: now, mended: false, settled: null };
  await soundAlarm(community, { ...stuck, ...more, alarmId: alarmIdOf(day, stuck) });
}

/** The entry that took the money, as the books have it: from the project, or from the fund where that had ended. */
async function agreedBefore(community: CommunityId, { fundId }: Donation, { refundNo }: Refund) {
  const entry = await readEntry(community, fundId, entryIdOf(refundNo, 'agreed'));
  if (!entry) throw new Error('an agreed refund is not in the books');
  return entry;
}

type RefundRefusal = 'UNKNOWN_ORDER' | 'WRONG_MERCHANT' | 'WRONG_AMOUNT' | 'UNKNOWN_REFUND';

/** A refund's notice: believed when the refund is one of ours, of this amount, from this merchant account. */
export async function takeRefundNotice(
  community: CommunityId,
  { fundId, orderNo }: { fundId: string; orderNo: string },
  outcome: Outcome & { merchantRef: string; totalFen: number },
  now: string,
): Promise<Donation | { refused: RefundRefusal }> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const gift = await readDonation(community, fundId, orderNo, { consistent: true });
    if (!gift) return { refused: 'UNKNOWN_ORDER' };
    if (gift.merchantRef !== outcome.merchantRef) return { refused: 'WRONG_MERCHANT' };
    const refund = gift.refunds.find(({ refundNo }) => refundNo === outcome.refundNo);
    if (!refund || refund.state === 'asked' || refund.state === 'refused') return { refused: 'UNKNOWN_REFUND' };
    if (refund.fen !== outcome.refundFen || gift.amountFen !== outcome.totalFen) return { refused: 'WRONG_AMOUNT' };
    try {
      await endRefund(community, gift, outcome, now);
      return gift;
    } catch (error) {
      if (error !== DONATION_CHANGED) throw error;
    }
  }
  throw new AppError('BUSY');
}
const TRIES = 4;

/** What the schedule does about a refund that was agreed to: it asks until WeChat has said what became of it. */
export async function goOnRefunding({ community, job }: RefundDue, now: string): Promise<void> {
  const read = () => readDonation(community, job.fundId, job.orderNo, { consistent: true });
  const isOpen = (one: Refund) => one.refundNo === job.refundNo && one.state === 'agreed';
  const gift = await read();
  const refund = gift?.refunds.find(isOpen);
  if (!gift || !refund) return;
  await askForRefund(community, gift, refund, now);
  // Still under way, or stuck at a bank: neither is a failure of this run.
  if ((await read())?.refunds.some(isOpen)) await noteRefundAgain(community, job, askAgainAt(refund, now));
}
