import * as z from 'zod';
import { LocalDay } from '../http/local-time';
import { Fen, SignedFen } from '../http/money';
import { ActedFor, EntryHash, EntryKind, Evidence, IncomeSource, Purpose } from './entry';
import { Fund, Paper } from './fund';
import { Flow } from './head';
import { EntryId, FundId, ProjectNo } from './ids';
import { Period } from './period';

/** One line of the list: an entry, or a day's WeChat gifts for one purpose in one sum. */
export const LedgerRow = z.object({
  day: LocalDay,
  kind: EntryKind,
  /** null: a day's gifts; they unfold by `listPublicGifts` */
  entryId: EntryId.nullable(),
  /** of the gifts in the sum, else 1 */
  count: z.int(),
  title: z.string(),
  detail: z.string(),
  projectNo: ProjectNo.nullable(),
  /** `inside`: money set aside, given back, or paid out by the charity after it was counted as spent; things in kind */
  flow: z.enum(['in', 'out', 'inside']),
  /** in: what came; out: what went, as a positive amount; either below 0 where something is taken back */
  fen: SignedFen,
  evidence: z.array(Evidence),
  by: z.array(ActedFor),
  corrects: EntryId.nullable(),
});
export type LedgerRow = z.infer<typeof LedgerRow>;

export const MonthFlow = Flow.extend({ month: z.string() });
export type MonthFlow = z.infer<typeof MonthFlow>;

/** A fund in the list. */
export const FundCard = Fund.pick({ fundId: true, name: true, purposes: true, state: true, mode: true }).extend({
  hostName: z.string(),
  goalFen: Fen.nullable(),
  /** came in since it began, less what was given back */
  raisedFen: SignedFen,
  balanceFen: SignedFen,
  canPay: z.boolean(),
});
export type FundCard = z.infer<typeof FundCard>;

/** A fund for anybody's eyes: no account of a manager, no merchant. */
export const PublicFund = Fund.pick({
  fundId: true,
  name: true,
  purposes: true,
  about: true,
  host: true,
  agreementNo: true,
  mode: true,
  state: true,
  campaign: true,
  limits: true,
  policy: true,
  reconciledTo: true,
  openedOn: true,
  closedOn: true,
  disclosedOn: true,
}).extend({
  communityName: z.string(),
  managers: z.array(z.object({ name: z.string(), duty: z.string() })),
  supervisor: z.string().nullable(),
  /** whose account the money goes to, in one sentence */
  whose: z.string(),
  canPay: z.boolean(),
  signOff: z.object({ name: z.string(), at: z.string() }).nullable(),
  raisedFen: SignedFen,
  /** at the charity, less what is approved and not paid out yet */
  balanceFen: SignedFen,
  cashFen: SignedFen,
  payableFen: SignedFen,
  inKindFen: SignedFen,
  /** of the balance: kept for projects, and free */
  keptFen: SignedFen,
  freeFen: SignedFen,
  year: Flow.extend({ name: z.string() }),
  /** the last twelve, the current one last */
  months: z.array(MonthFlow),
  /** the newest that came or went, about ten */
  rows: z.array(LedgerRow),
  /** where the ledger stands: number and fingerprint of its last entry */
  seq: z.int(),
  hash: EntryHash,
  nextDisclosureOn: LocalDay.nullable(),
  /** the newest disclosures; the rest by `listDisclosures` */
  papers: z.array(Paper),
});
export type PublicFund = z.infer<typeof PublicFund>;

/** The same for a resident, and everything for those who keep it. */
export const FundDetail = PublicFund.extend({
  mayManage: z.boolean(),
  /** of the management committee, with this account */
  amManager: z.boolean(),
  /** the one who watches over it by name, with this account */
  amSupervisor: z.boolean(),
  /** to those who keep it: the fund as it is edited */
  full: Fund.nullable(),
  /** to those who keep it: what lacks before it opens, and before WeChat Pay */
  lacks: z.array(z.string()),
  lacksForPay: z.array(z.string()),
});
export type FundDetail = z.infer<typeof FundDetail>;

export const PublicGift = z.object({
  entryId: EntryId,
  seq: z.int(),
  at: z.string(),
  amountFen: Fen,
  projectNo: ProjectNo.nullable(),
});
export type PublicGift = z.infer<typeof PublicGift>;

/** What a report says: figures only, each from the ledger. */
export const Figures = z.object({
  from: LocalDay,
  to: LocalDay,
  openingFen: SignedFen,
  inFen: SignedFen,
  outFen: SignedFen,
  closingFen: SignedFen,
  gifts: z.int(),
  income: z.array(z.object({ source: IncomeSource, fen: SignedFen })),
  spending: z.array(z.object({ purpose: Purpose, fen: SignedFen })),
  projects: z.array(z.object({ projectNo: ProjectNo, inFen: SignedFen, outFen: SignedFen })),
  /** the ledger at the end of the period */
  seq: z.int(),
  hash: EntryHash,
});
export type Figures = z.infer<typeof Figures>;

export const Disclosure = z.object({
  period: Period,
  figures: Figures,
  note: z.string(),
  publishedAt: z.string(),
  by: ActedFor,
});
export type Disclosure = z.infer<typeof Disclosure>;

export const Report = z.object({
  fundId: FundId,
  fundName: z.string(),
  communityName: z.string(),
  hostName: z.string(),
  agreementNo: z.string().nullable(),
  whose: z.string(),
  managers: z.array(z.object({ name: z.string(), duty: z.string() })),
  supervisor: z.string().nullable(),
  period: Period,
  figures: Figures,
  /** every entry of the period that is no gift; gifts are in the figures */
  rows: z.array(LedgerRow),
  /** null: not published yet; the books are open to everybody, but these figures still change */
  published: Disclosure.omit({ figures: true, period: true }).nullable(),
});
export type Report = z.infer<typeof Report>;
