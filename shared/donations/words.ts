import { localDay } from '../http/local-time';
import { yuan } from '../http/money';
import { paperDay } from '../http/time-words';
import type { MyDonation } from './donation';

const dayOf = (at: string): string => paperDay(localDay(at));

/** What somebody who shows no name is called, everywhere. */
export const NEIGHBOUR = '一位邻居';

/** Honest words under every record and certificate of ours. */
export const notAReceipt = (hostName: string): string =>
  `这是小马扎里的感谢和记录，不是公益事业捐赠票据。需要票据，请凭订单号向${hostName}索取。`;

/** A certificate of thanks, to be drawn or read aloud; null where nothing has been paid, or all was given back. */
export function certificateOf(gift: MyDonation): { title: string; to: string; lines: string[]; note: string } | null {
  if (gift.state !== 'SUCCESS' || gift.paidAt === null) return null;
  const kept = gift.amountFen - gift.refundedFen;
  const amount = gift.hideAmount ? '' : ` ${yuan(kept)} 元`;
  return {
    title: '感谢信',
    // A keeper's no holds for what is drawn to be shown around, too.
    to: (gift.moderation === 'dropped' ? null : gift.name) ?? NEIGHBOUR,
    lines: [
      `${dayOf(gift.paidAt)}，您给“${gift.fundName}”捐了${amount === '' ? '一份心意' : amount}。`,
      '每一分钱的来去都记在基金的账上，谁都能看。街坊们谢谢您。',
    ],
    note: notAReceipt(gift.hostName),
  };
}

/** The record of a gift: name and value, line by line, amount never hidden from the donor. */
export function recordOf(gift: MyDonation): { label: string; value: string }[] {
  return [
    { label: '捐给', value: gift.fundName },
    { label: '金额', value: `${yuan(gift.amountFen)} 元` },
    ...(gift.refundedFen > 0 ? [{ label: '已退回', value: `${yuan(gift.refundedFen)} 元` }] : []),
    { label: '捐款人', value: gift.name ?? `${NEIGHBOUR}（未留名）` },
    ...(gift.paidAt === null ? [] : [{ label: '日期', value: dayOf(gift.paidAt) }]),
    { label: '钱在', value: gift.hostName },
    { label: '订单号', value: gift.orderNo },
    ...(gift.seq === null ? [] : [{ label: '账上的第', value: `${gift.seq} 笔` }]),
  ];
}
