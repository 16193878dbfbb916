import type { EntryDraft } from './entry';
import { incomeLines, negated } from './lines';

/** What the ledger knows of a paid order. Who gave, and what they wrote, stays with the order and can be erased. */
export interface Gift {
  orderNo: string;
  amountFen: number;
  projectNo: string | null;
}

/**
 * The entry of a gift follows from its order alone, so it is stored nowhere else. Its words are in the fingerprint: they
 * never change.
 */
export const giftDraft = ({ orderNo, amountFen, projectNo }: Gift): EntryDraft => ({
  entryId: orderNo,
  kind: 'gift',
  title: '邻居捐款',
  detail: '',
  projectNo,
  lines: incomeLines('gift', amountFen, projectNo),
  evidence: [{ label: '微信支付', sha256: null, ref: null }],
  by: [],
  corrects: null,
});

/** An entry that takes another back, whole: the same lines the other way round. */
export const reversalOf = (
  earlier: Pick<EntryDraft, 'entryId' | 'lines' | 'projectNo'>,
  more: Pick<EntryDraft, 'entryId' | 'kind' | 'title' | 'detail' | 'evidence' | 'by'>,
): EntryDraft => ({ ...more, projectNo: earlier.projectNo, lines: negated(earlier.lines), corrects: earlier.entryId });
