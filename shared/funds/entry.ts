import * as z from 'zod';
import { SignedFen } from '../http/money';
import { text } from '../http/text';
import { EntryId, ProjectNo } from './ids';

/** What a community's charity money may be for: 慈善法 art. 3, as the 微基金 of 洪雅 lists it. */
export const Purpose = z.enum([
  'education',
  'culture',
  'health',
  'environment',
  'poverty',
  'hardship',
  'elderly',
  'orphans',
  'disability',
  'illness',
  'veterans',
]);
export type Purpose = z.infer<typeof Purpose>;

export const PURPOSE_NAMES: Record<Purpose, string> = {
  education: '教育',
  culture: '文化',
  health: '卫生',
  environment: '环保',
  poverty: '扶贫',
  hardship: '济困',
  elderly: '扶老',
  orphans: '救孤',
  disability: '助残',
  illness: '恤病',
  veterans: '优抚',
};

export const IncomeSource = z.enum(['gift', 'offline', 'vending', 'in_kind', 'host_page', 'other']);
export type IncomeSource = z.infer<typeof IncomeSource>;

/** What happened, for words and icons. The lines alone say what it does to the money. */
export const EntryKind = z.enum([
  /** a gift paid by WeChat; 'refund' gives one back */
  'gift',
  'refund',
  'offline',
  'vending',
  /** things given, at their value; and used up in a project */
  'in_kind',
  'in_kind_used',
  /** a line of the host charity's own statement */
  'host_import',
  /** money set aside for an approved project; 'release' brings back what is left */
  'reserve',
  'release',
  /** an approved expense; 'paid' when the host charity has paid it out */
  'expense',
  'paid',
  /** an earlier entry taken back, whole */
  'correction',
]);
export type EntryKind = z.infer<typeof EntryKind>;

/**
 * The accounts, debit positive:
 * `cash` at the host charity · `in_kind` things at hand, at value · `payable` approved and not yet paid out (below 0) ·
 * `income:<source>` (below 0) · `expense:<purpose>` ·
 * and a pair that only moves against itself: `restricted:<projectNo>` (below 0) is what is kept for a project,
 * `free` (above 0) is the sum of all of that, taken off what may be spent freely.
 */
export const Account = z.union([
  z.enum(['cash', 'in_kind', 'payable', 'free']),
  z.templateLiteral(['income:', IncomeSource]),
  z.templateLiteral(['expense:', Purpose]),
  z.templateLiteral(['restricted:', ProjectNo]),
]);
export type Account = z.infer<typeof Account>;

export const Line = z.object({ account: Account, fen: SignedFen.refine((fen) => fen !== 0) });
export type Line = z.infer<typeof Line>;

/** What proves it. `sha256` (hex) where there is a file, `ref` its id or a number somebody can ask for. */
export const Evidence = z.object({
  label: text(1, 30),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  ref: z.string().max(80).nullable(),
});
export type Evidence = z.infer<typeof Evidence>;

/** Who acted for the fund, by duty and name; never a donor. */
export const ActedFor = z.object({ duty: text(1, 12), name: text(1, 20) });
export type ActedFor = z.infer<typeof ActedFor>;

/** What somebody wants to post. `entryId` decides that it happens once. */
export const EntryDraft = z.object({
  entryId: EntryId,
  kind: EntryKind,
  title: text(1, 40),
  detail: text(0, 80),
  projectNo: ProjectNo.nullable(),
  lines: z.array(Line).min(2).max(12),
  evidence: z.array(Evidence).max(9),
  by: z.array(ActedFor).max(9),
  /** the entry this one takes back */
  corrects: EntryId.nullable(),
});
export type EntryDraft = z.infer<typeof EntryDraft>;

/** An entry as it is hashed and published: everything in it is for everybody's eyes. */
export const Entry = EntryDraft.extend({
  /** 1, 2, 3 … without a gap within a fund */
  seq: z.int().min(1),
  /** when it was posted; never earlier than the entry before it */
  at: z.iso.datetime({ precision: 3 }),
});
export type Entry = z.infer<typeof Entry>;

export const EntryHash = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const HashedEntry = Entry.extend({ hash: EntryHash });
export type HashedEntry = z.infer<typeof HashedEntry>;
