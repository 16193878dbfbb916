import * as z from 'zod';
import { FileId, ShownFile, type StoredFile } from '../files/schema';
import { LocalDay } from '../http/local-time';
import { Fen, yuan } from '../http/money';
import { text } from '../http/text';
import { PersonId } from '../residents/ids';
import { type ActedFor, type EntryDraft, Purpose } from './entry';
import { EntryId, FundId, ProjectNo } from './ids';
import { incomeLines } from './lines';

// What comes without WeChat Pay: one person writes it down with its evidence, another one looks at both and confirms.
// Only then is it in the ledger. Cash counts once it is on the host charity's account, which is what its slip proves.

/** `used`: things given earlier are used up in a project */
export const ByHandKind = z.enum(['cash', 'bank', 'in_kind', 'used']);
export type ByHandKind = z.infer<typeof ByHandKind>;

export const BY_HAND_NAMES: Record<ByHandKind, string> = {
  cash: '现金捐款',
  bank: '转账捐款',
  in_kind: '实物捐赠',
  used: '实物用在项目上',
};

/** The evidence each kind stands on, as the form asks for it. */
export const EVIDENCE_NAMES: Record<ByHandKind, string> = {
  cash: '存入慈善会账户的存款单',
  bank: '银行回单',
  in_kind: '交接单、清单或发票',
  used: '用在现场的照片',
};

/** On what a thing's value rests (民间非营利组织会计制度: the voucher's amount, else the market's, else an appraisal). */
export const ValuedBy = z.enum(['invoice', 'market', 'appraisal']);
export type ValuedBy = z.infer<typeof ValuedBy>;
export const VALUED_BY_NAMES: Record<ValuedBy, string> = { invoice: '按发票', market: '按市场价', appraisal: '按评估' };

export const MAX_EVIDENCE = 6;
const Evidence = z.array(FileId).min(1, '请传上凭证').max(MAX_EVIDENCE);

const common = {
  amountFen: Fen.min(1, '请填金额'),
  /** the day it arrived, or was used */
  onDay: LocalDay,
  projectNo: ProjectNo.nullable(),
  evidence: Evidence,
};
/** Who gave stays in our own books, erasable; the public ledger names nobody. */
const giver = { giver: text(0, 30) };
const thing = { what: text(2, 40) };

export const ByHandForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cash'), ...common, ...giver }),
  z.object({ kind: z.literal('bank'), ...common, ...giver }),
  z.object({ kind: z.literal('in_kind'), ...common, ...giver, ...thing, valuedBy: ValuedBy }),
  z.object({ kind: z.literal('used'), ...common, ...thing, projectNo: ProjectNo, purpose: Purpose }),
]);
export type ByHandForm = z.infer<typeof ByHandForm>;

/** `reversed`: it was confirmed, and its entry taken back later */
export const ByHandState = z.enum(['waiting', 'confirmed', 'refused', 'reversed']);

const Written = z.object({
  recordId: EntryId,
  fundId: FundId,
  state: ByHandState,
  by: PersonId,
  byName: z.string(),
  at: z.iso.datetime(),
  decidedBy: PersonId.nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  because: z.string().nullable(),
});
const shown = { fundName: z.string(), evidence: z.array(ShownFile), mine: z.boolean() };
const [cash, bank, inKind, used] = ByHandForm.options;

/** A record as it is shown to those who keep the books, its evidence with links. */
export const ByHandRecord = z.discriminatedUnion('kind', [
  Written.extend({ ...cash.shape, ...shown }),
  Written.extend({ ...bank.shape, ...shown }),
  Written.extend({ ...inKind.shape, ...shown }),
  Written.extend({ ...used.shape, ...shown }),
]);
export type ByHandRecord = z.infer<typeof ByHandRecord>;

/** One line that says what it is: 现金捐款 200.00 元 */
export const byHandWords = (form: Pick<ByHandForm, 'kind' | 'amountFen'>): string =>
  `${BY_HAND_NAMES[form.kind]} ${yuan(form.amountFen)} 元`;

const linesOf = (form: ByHandForm): EntryDraft['lines'] => {
  const fen = form.amountFen;
  if (form.kind === 'in_kind')
    return [
      { account: 'in_kind', fen },
      { account: 'income:in_kind', fen: -fen },
    ];
  if (form.kind === 'used')
    return [
      { account: `expense:${form.purpose}`, fen },
      { account: 'in_kind', fen: -fen },
    ];
  return incomeLines('offline', fen, form.projectNo);
};

const KINDS = { cash: 'offline', bank: 'offline', in_kind: 'in_kind', used: 'in_kind_used' } as const;

function detailOf(form: ByHandForm): string {
  if (form.kind === 'in_kind') return `${form.what}，${VALUED_BY_NAMES[form.valuedBy]}估值`;
  return form.kind === 'used' ? form.what : '';
}

/** The entry a confirmed record becomes: everything in it is for everybody's eyes, so nobody who gave is named. */
export const byHandDraft = (
  recordId: EntryId,
  form: ByHandForm,
  files: readonly StoredFile[],
  by: ActedFor[],
): EntryDraft => ({
  entryId: recordId,
  kind: KINDS[form.kind],
  title: BY_HAND_NAMES[form.kind],
  detail: detailOf(form),
  projectNo: form.projectNo,
  lines: linesOf(form),
  evidence: files.map(({ fileId, sha256 }) => ({ label: EVIDENCE_NAMES[form.kind], sha256, ref: fileId })),
  by,
  corrects: null,
});
