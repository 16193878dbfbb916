import type { ActedFor, EntryDraft } from '../funds/entry';
import { reversalOf } from '../funds/gift';
import { negated, reserveLines } from '../funds/lines';
import type { Donation, Refund } from './donation';

type Gift = Pick<Donation, 'orderNo' | 'projectNo'>;

/** The income goes back, and until WeChat has paid it out the fund owes it. */
const agreedLines = (keptFor: string | null, fen: number): EntryDraft['lines'] => [
  { account: 'income:gift', fen },
  { account: 'payable', fen: -fen },
  ...(keptFor === null ? [] : negated(reserveLines(keptFor, fen))),
];

const common = ({ projectNo }: Gift, { refundNo }: Refund) => ({
  projectNo,
  detail: '',
  evidence: [{ label: '微信退款单', sha256: null, ref: refundNo }],
});

/**
 * Two people agreed to give it back. It comes out of what is kept for the project `keptFor`; null: out of the fund as a
 * whole, where the money of a project that has ended is too, whatever the gift was once for.
 */
export const agreedEntry = (
  gift: Gift,
  refund: Refund,
  entryId: string,
  by: ActedFor[],
  keptFor: string | null,
): EntryDraft => ({
  ...common(gift, refund),
  entryId,
  kind: 'refund',
  title: '退回一笔捐款',
  lines: agreedLines(keptFor, refund.fen),
  by,
  corrects: null,
});

/** The money has left the host charity's account. */
export const doneEntry = (gift: Gift, refund: Refund, entryId: string): EntryDraft => ({
  ...common(gift, refund),
  entryId,
  kind: 'paid',
  title: '捐款已退到付款人账户',
  lines: [
    { account: 'payable', fen: refund.fen },
    { account: 'cash', fen: -refund.fen },
  ],
  by: [],
  corrects: null,
});

/** WeChat gave the refund up: the fund keeps the money, where the agreement took it from, and owes nothing. */
export const failedEntry = (
  gift: Gift,
  refund: Refund,
  entryId: string,
  agreed: Pick<EntryDraft, 'entryId' | 'lines' | 'projectNo'>,
): EntryDraft =>
  reversalOf(agreed, {
    ...common(gift, refund),
    entryId,
    kind: 'correction',
    title: '退款没有成功，钱还在基金',
    by: [],
  });
