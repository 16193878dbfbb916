import type { ActedFor, EntryDraft } from '../funds/entry';
import { negated, reserveLines } from '../funds/lines';
import type { Donation, Refund } from './donation';

type Gift = Pick<Donation, 'orderNo' | 'projectNo'>;

/** The income goes back, and until WeChat has paid it out the fund owes it. */
const agreedLines = ({ projectNo }: Gift, fen: number): EntryDraft['lines'] => [
  { account: 'income:gift', fen },
  { account: 'payable', fen: -fen },
  ...(projectNo === null ? [] : negated(reserveLines(projectNo, fen))),
];

const common = ({ projectNo }: Gift, { refundNo }: Refund) => ({
  projectNo,
  detail: '',
  evidence: [{ label: '微信退款单', sha256: null, ref: refundNo }],
});

/** Two people agreed to give it back. */
export const agreedEntry = (gift: Gift, refund: Refund, entryId: string, by: ActedFor[]): EntryDraft => ({
  ...common(gift, refund),
  entryId,
  kind: 'refund',
  title: '退回一笔捐款',
  lines: agreedLines(gift, refund.fen),
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

/** WeChat gave the refund up: the fund keeps the money, and owes nothing. */
export const failedEntry = (gift: Gift, refund: Refund, entryId: string, corrects: string): EntryDraft => ({
  ...common(gift, refund),
  entryId,
  kind: 'correction',
  title: '退款没有成功，钱还在基金',
  lines: negated(agreedLines(gift, refund.fen)),
  by: [],
  corrects,
});
