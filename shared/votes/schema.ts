import * as z from 'zod';
import { Moderation, text } from '../http/text';
import { BuildingId, CompoundId, GridId, HouseholdId } from '../places/ids';

export const VoteId = z.string().regex(/^[0-9a-z]{26}$/);
export type VoteId = z.infer<typeof VoteId>;

/** `poll` is advisory; `resident_resolution` decides by quorum and threshold. `owners` (Civil Code Art. 278) joins here. */
export const VoteKind = z.enum(['poll', 'resident_resolution']);
export type VoteKind = z.infer<typeof VoteKind>;

/** What one ballot stands for: a household, a registered adult's seat, or a person of any age. */
export const Basis = z.enum(['household', 'adult', 'person']);
export type Basis = z.infer<typeof Basis>;

/** An exact part of a whole, e.g. 2/3. No floating point anywhere in a rule. */
export const Fraction = z
  .object({ numerator: z.int().min(1).max(100), denominator: z.int().min(1).max(100) })
  .refine((f) => f.numerator <= f.denominator, '不能超过全部');
export type Fraction = z.infer<typeof Fraction>;

/** `strict` is 过半数 (more than); not strict is 以上 (the number itself is enough, Civil Code Art. 1259). */
export const Threshold = z.object({ fraction: Fraction, strict: z.boolean() });
export type Threshold = z.infer<typeof Threshold>;

export const MAX_OPTIONS = 12; // more do not fit on one paper ballot
const OptionId = z.string().regex(/^o([1-9]|1[0-2])$/);
const Option = z.object({ optionId: OptionId, label: text(1, 40) });
const Options = z
  .array(Option)
  .min(2)
  .max(MAX_OPTIONS)
  .refine((list) => new Set(list.map((o) => o.optionId)).size === list.length, '选项编号重复')
  .refine((list) => new Set(list.map((o) => o.label)).size === list.length, '有两个选项写得一样');

export const BallotForm = z.discriminatedUnion('type', [
  z.object({ type: z.literal('for_against') }),
  z.object({ type: z.literal('single'), options: Options }),
  z.object({ type: z.literal('multiple'), options: Options, max: z.int().min(1).max(MAX_OPTIONS) }),
]);
export type BallotForm = z.infer<typeof BallotForm>;

/** for · against · abstain, or an option's id */
export const Choice = z.union([z.enum(['for', 'against', 'abstain']), OptionId]);
export type Choice = z.infer<typeof Choice>;

export const Electorate = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('community') }),
  z.object({ scope: z.literal('compound'), compoundId: CompoundId }),
  z.object({ scope: z.literal('buildings'), buildingIds: z.array(BuildingId).min(1).max(50) }),
  z.object({ scope: z.literal('grid'), gridId: GridId }),
]);
export type Electorate = z.infer<typeof Electorate>;

export const VoteState = z.enum(['draft', 'announced', 'open', 'closed', 'published', 'withdrawn']);
export type VoteState = z.infer<typeof VoteState>;

/** To the millisecond, always: then instants of this feature compare as text. */
const Instant = z.iso.datetime({ precision: 3 });

/** Everything chosen before opening, and nothing of it can change after. */
export const VoteDraft = z.object({
  kind: VoteKind,
  basis: Basis,
  title: text(4, 40),
  question: text(4, 200),
  explanation: text(0, 2000),
  form: BallotForm,
  electorate: Electorate,
  /** of all heads in the roll; null for a poll */
  quorum: Fraction.nullable(),
  /** of those who took part; null for a poll */
  pass: Threshold.nullable(),
  mayChange: z.boolean(),
  /** whole days between announcement and opening */
  noticeDays: z.int().min(0).max(30),
  opensAt: Instant,
  closesAt: Instant,
  /** where to get a paper ballot or help: 2 号楼楼长处，今晚 19:30 前 */
  help: text(0, 100),
});
export type VoteDraft = z.infer<typeof VoteDraft>;

export const VoteEvent = z.object({
  event: z.enum(['drafted', 'announced', 'opened', 'closed', 'published', 'withdrawn']),
  at: Instant,
});
export type VoteEvent = z.infer<typeof VoteEvent>;

/** The outcome: integers only, and one sentence that says why. */
export const Outcome = z.object({
  /** heads in the frozen roll, see `headsShown` */
  heads: z.int(),
  /** ballots counted */
  took: z.int(),
  counts: z.array(z.object({ choice: Choice, label: z.string(), votes: z.int() })),
  /** fewest heads that make the quorum; null for a poll */
  quorumNeeded: z.int().nullable(),
  quorumMet: z.boolean().nullable(),
  /** fewest votes that pass among those who took part; null for a poll */
  passNeeded: z.int().nullable(),
  passed: z.boolean().nullable(),
  /** choices that reached the threshold; for a poll, those with the most votes */
  winners: z.array(Choice),
  sentence: z.string(),
});
export type Outcome = z.infer<typeof Outcome>;

/** The frozen roll's measure: heads per basis, area for later weights, and the fingerprint of every row. */
export const RollSummary = z.object({
  households: z.int(),
  heads: z.int(),
  /** integer 0.01 m² */
  exclusiveArea: z.int(),
  rollHash: z.string(),
});
export type RollSummary = z.infer<typeof RollSummary>;

export const Vote = VoteDraft.extend({
  voteId: VoteId,
  state: VoteState,
  /** grows with every change; an edit states the one it was made on */
  revision: z.int(),
  electorateName: z.string(),
  history: z.array(VoteEvent),
  moderation: Moderation,
  withdrawnBecause: z.string().nullable(),
  /** from opening on */
  roll: RollSummary.nullable(),
  /** from counting on; in replies only once published, or to the committee */
  outcome: Outcome.nullable(),
});
export type Vote = z.infer<typeof Vote>;

export const Turnout = z.object({
  took: z.int(),
  heads: z.int(),
  quorumNeeded: z.int().nullable(),
  /** how many more are needed; 0 when met or not asked for */
  missing: z.int(),
  asOf: z.iso.datetime(),
});
export type Turnout = z.infer<typeof Turnout>;

export const Receipt = z.object({
  /** three words to read out, and eight characters to compare */
  words: z.array(z.string()).length(3),
  code: z.string(),
  castAt: z.iso.datetime(),
});
export type Receipt = z.infer<typeof Receipt>;

/** One paper this person may fill in: a household (or seat) of theirs in the roll. Never says what was chosen. */
export const MyBallot = z.object({
  householdId: HouseholdId,
  address: z.string(),
  receipt: Receipt.nullable(),
});
export type MyBallot = z.infer<typeof MyBallot>;

export const VoteCard = Vote.pick({
  voteId: true,
  kind: true,
  basis: true,
  title: true,
  state: true,
  opensAt: true,
  closesAt: true,
  electorateName: true,
  mayChange: true,
}).extend({
  turnout: Turnout.nullable(),
  /** open to me and not yet used */
  awaitsMe: z.boolean(),
  votedByMe: z.boolean(),
  /** once published */
  passed: z.boolean().nullable(),
  sentence: z.string().nullable(),
});
export type VoteCard = z.infer<typeof VoteCard>;

export const VoteDetail = Vote.extend({
  turnout: Turnout.nullable(),
  ballots: z.array(MyBallot),
  /** the caller may run this vote */
  mayManage: z.boolean(),
  /** the earliest instant at which the count is taken (closing plus the settling time) */
  countsAt: z.iso.datetime(),
  /** at the latest then the result is published by itself */
  publishesAt: z.iso.datetime(),
  remindedAt: z.iso.datetime().nullable(),
  /** a withdrawal whose reason the content check held, until another member agrees; to the committee only */
  pendingWithdrawal: z.object({ because: z.string(), byMe: z.boolean() }).nullable(),
});
export type VoteDetail = z.infer<typeof VoteDetail>;

export const Reason = z.object({
  reasonId: z.string(),
  text: text(1, 300),
  audience: z.enum(['public', 'committee']),
  givenAt: z.iso.datetime(),
  moderation: Moderation,
});
export type Reason = z.infer<typeof Reason>;
