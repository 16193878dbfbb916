import * as z from 'zod';
import { FundId, ProjectNo } from '../funds/ids';
import { Fen } from '../http/money';
import { Moderation, text } from '../http/text';
import { HouseholdId } from '../places/ids';

const Id = z.string().regex(/^[0-9a-z]{26}$/);
/** A round of 微项目票选; the same id is its public address. */
export const RoundId = Id;
export type RoundId = z.infer<typeof RoundId>;
export const CandidateId = Id;
export type CandidateId = z.infer<typeof CandidateId>;

/** What still fits on a ballot one reads through; the largest known to be decided this way had as many. */
export const MAX_CANDIDATES = 64;
/** Proposals of a round, those refused included. */
export const MAX_PROPOSALS = 100;

/** The number a project stands under on the ballot: 1, 2, 3 … as text. */
export const CandidateNo = z.string().regex(/^([1-9]|[1-5][0-9]|6[0-4])$/);
export type CandidateNo = z.infer<typeof CandidateNo>;

/** To the millisecond, always: then instants of this feature compare as text. */
const Instant = z.iso.datetime({ precision: 3 });

/** Marks for projects one supports, or points to hand out among them. */
export const BudgetForm = z.discriminatedUnion('type', [
  z.object({ type: z.literal('approval'), most: z.int().min(1).max(MAX_CANDIDATES) }),
  z.object({ type: z.literal('points'), points: z.int().min(2).max(100), most: z.int().min(1).max(100) }),
]);
export type BudgetForm = z.infer<typeof BudgetForm>;

/** Whose a ballot is: a household's, or a registered adult's seat in it. */
export const BudgetBasis = z.enum(['household', 'adult']);
export type BudgetBasis = z.infer<typeof BudgetBasis>;

export const RoundState = z.enum(['draft', 'collecting', 'open', 'decided', 'withdrawn']);
export type RoundState = z.infer<typeof RoundState>;

export const RoundDraft = z.object({
  fundId: FundId,
  title: text(4, 40),
  about: text(0, 600),
  /** what there is to spend, and what a single project may cost at most */
  totalFen: Fen.min(100),
  mostFen: Fen.min(100),
  basis: BudgetBasis,
  form: BudgetForm,
  closesAt: Instant,
});
export type RoundDraft = z.infer<typeof RoundDraft>;

export const RoundEvent = z.object({
  event: z.enum(['drafted', 'announced', 'opened', 'decided', 'withdrawn']),
  at: Instant,
});

export const Mark = z.object({ no: CandidateNo, points: z.int().min(1).max(100) });
export type Mark = z.infer<typeof Mark>;

/** A project as the ballot has it. Nothing of it can change once the voting is open. */
export const Standing = z.object({ no: CandidateNo, candidateId: CandidateId, title: z.string(), costFen: Fen });
export type Standing = z.infer<typeof Standing>;

export const Round = RoundDraft.extend({
  roundId: RoundId,
  fundName: z.string(),
  state: RoundState,
  /** grows with every change; an edit states the one it was made on */
  revision: z.int(),
  history: z.array(RoundEvent),
  moderation: Moderation,
  withdrawnBecause: z.string().nullable(),
  openedAt: Instant.nullable(),
  /** from opening on */
  standing: z.array(Standing),
  /** once decided: what a list shows of it */
  summary: z.object({ ballots: z.int(), spentFen: Fen, winners: z.array(CandidateNo) }).nullable(),
});
export type Round = z.infer<typeof Round>;

/** As long as a project's application has them: a winner is applied for in its own words. */
export const CandidateDraft = z.object({
  title: text(2, 20),
  story: text(10, 300),
  place: text(0, 40),
  costFen: Fen.min(100),
});
export type CandidateDraft = z.infer<typeof CandidateDraft>;

export const Candidate = CandidateDraft.extend({
  candidateId: CandidateId,
  state: z.enum(['proposed', 'admitted', 'refused']),
  /** why it was not taken in */
  because: z.string().nullable(),
  by: z.enum(['resident', 'committee']),
  proposedAt: Instant,
  moderation: Moderation,
  /** once it was chosen and applied for: the project of the fund it became */
  projectNo: ProjectNo.nullable(),
});
export type Candidate = z.infer<typeof Candidate>;

/** What buys a project: exact amounts are also given as text, over/under, in fen. */
export const BoughtBy = z.object({
  no: CandidateNo,
  votes: z.int(),
  /** cost ÷ price, to two places; exactly `cost / price` */
  effectiveVotes: z.string(),
  /** what one vote (or point) paid, to the nearest fen; and exactly */
  priceFen: Fen,
  price: z.string(),
  /** ballots that paid the full price, all they still had, or had nothing left */
  inFull: z.int(),
  allTheyHad: z.int(),
  nothing: z.int(),
  fromShortFen: Fen,
});
export type BoughtBy = z.infer<typeof BoughtBy>;

export const NotBought = z.object({
  no: CandidateNo,
  votes: z.int(),
  backers: z.int(),
  /** what all its supporters still had together, and what was missing to its cost */
  leftFen: Fen,
  missingFen: Fen,
});
export type NotBought = z.infer<typeof NotBought>;

export const BudgetResult = z.object({
  ballots: z.int(),
  firstShareFen: Fen,
  shareFen: Fen,
  stop: z.enum(['over', 'all', 'limit']),
  /** in the order they were bought */
  bought: z.array(BoughtBy),
  notBought: z.array(NotBought),
  spentFen: Fen,
  /** by votes alone, what does not fit passed over */
  greedy: z.array(CandidateNo),
  greedySpentFen: Fen,
  /** ballots with at least one project on them chosen, by either rule */
  served: z.object({ shares: z.int(), greedy: z.int() }),
  decidedAt: Instant,
});
export type BudgetResult = z.infer<typeof BudgetResult>;

/** One paper this person may fill in. Never says what stands on it. */
export const BudgetPaper = z.object({ householdId: HouseholdId, address: z.string(), castAt: Instant.nullable() });
export type BudgetPaper = z.infer<typeof BudgetPaper>;

export const BudgetTurnout = z.object({ took: z.int(), heads: z.int() });
export type BudgetTurnout = z.infer<typeof BudgetTurnout>;

export const BudgetCard = Round.pick({
  roundId: true,
  fundId: true,
  fundName: true,
  title: true,
  totalFen: true,
  state: true,
  closesAt: true,
  summary: true,
}).extend({ standing: z.int() });
export type BudgetCard = z.infer<typeof BudgetCard>;

/** What anybody may read, without an account. */
export const PublicBudget = Round.extend({
  communityName: z.string(),
  candidates: z.array(Candidate),
  turnout: BudgetTurnout.nullable(),
  countsAt: Instant,
  result: BudgetResult.nullable(),
});
export type PublicBudget = z.infer<typeof PublicBudget>;

export const BudgetDetail = PublicBudget.omit({ communityName: true }).extend({
  papers: z.array(BudgetPaper),
  mayManage: z.boolean(),
  /** my own proposals, whatever became of them */
  mine: z.array(CandidateId),
  /** a withdrawal whose reason the content check held, until another member agrees; to the committee only */
  pendingWithdrawal: z.object({ because: z.string(), byMe: z.boolean() }).nullable(),
});
export type BudgetDetail = z.infer<typeof BudgetDetail>;
