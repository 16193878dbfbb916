import type { ShownFile } from '../../../../../../shared/files/schema';
import {
  type ByHandForm,
  type ByHandKind,
  ByHandForm as Form,
  type ValuedBy,
} from '../../../../../../shared/funds/by-hand';
import type { Purpose } from '../../../../../../shared/funds/entry';
import { parseYuan } from '../../../../../../shared/http/money';

/** A form half filled in: words as they were typed. */
export interface RecordDraft {
  /** made once for what is being written down: sent twice, it is one record */
  draftId: string;
  kind: ByHandKind;
  amount: string;
  onDay: string;
  projectNo: string;
  giver: string;
  what: string;
  valuedBy: ValuedBy;
  purpose: Purpose | '';
  evidence: ShownFile[];
}

export const blankRecord = (draftId: string): RecordDraft => ({
  draftId,
  kind: 'cash',
  amount: '',
  onDay: '',
  projectNo: '',
  giver: '',
  what: '',
  valuedBy: 'invoice',
  purpose: '',
  evidence: [],
});

/** As it is sent, or null while something is missing. */
export function formOf(draft: RecordDraft): ByHandForm | null {
  const { kind, amount, onDay, projectNo, giver, what, valuedBy, purpose, evidence } = draft;
  const amountFen = parseYuan(amount);
  const files = evidence.map(({ fileId }) => fileId);
  const given = {
    kind,
    amountFen,
    onDay,
    projectNo: projectNo || null,
    evidence: files,
    giver,
    what,
    valuedBy,
    purpose,
  };
  const form = Form.safeParse(given);
  return form.success ? form.data : null;
}

/** What is still missing, in the order of the form; an empty list: it can be sent. */
export function missingIn({ kind, amount, onDay, projectNo, what, purpose, evidence }: RecordDraft): string[] {
  return [
    ...((parseYuan(amount) ?? 0) > 0 ? [] : ['金额']),
    ...(onDay === '' ? ['日子'] : []),
    ...((kind === 'in_kind' || kind === 'used') && what.trim().length < 2 ? ['什么东西'] : []),
    ...(kind === 'used' && purpose === '' ? ['用途'] : []),
    ...(kind === 'used' && projectNo === '' ? ['项目'] : []),
    ...(evidence.length === 0 ? ['凭证'] : []),
  ];
}
