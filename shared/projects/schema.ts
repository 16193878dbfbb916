import * as z from 'zod';
import { FileId, StoredFile } from '../files/schema';
import { Purpose } from '../funds/entry';
import { FundId, ProjectNo } from '../funds/ids';
import { LocalDay } from '../http/local-time';
import { Fen, SignedFen } from '../http/money';
import { Moderation, text } from '../http/text';
import { VoteId } from '../votes/schema';
import { ProjectState } from './life';
import { ApplicantKind } from './plan';

const Instant = z.iso.datetime({ precision: 3 });

/** Of one report, or of before and after each: what a notice board has room for. */
export const MAX_PHOTOS = 4;
export const PhotoIds = z.array(FileId).max(MAX_PHOTOS);
const Photos = z.array(StoredFile);

export const PlanLine = z.object({ lineNo: z.int(), what: z.string(), plannedFen: Fen, spentFen: Fen });
export type PlanLine = z.infer<typeof PlanLine>;

export const Milestone = z.object({
  what: z.string(),
  dueOn: LocalDay,
  /** null: not reported yet */
  doneAt: Instant.nullable(),
  note: z.string(),
  photos: Photos,
  /** to everybody: at once where nothing needs a look, else when a keeper has looked at words and photos */
  shown: z.boolean(),
});
export type Milestone = z.infer<typeof Milestone>;

/** A manager's yes, by duty and name: they act for the fund, in public. Whose account it was is nobody's business. */
export const Approval = z.object({ name: z.string(), duty: z.string(), at: Instant });

export const Outcome = z.object({
  text: z.string(),
  before: Photos,
  after: Photos,
  at: Instant,
  shown: z.boolean(),
});
export type Outcome = z.infer<typeof Outcome>;

/** Households per number of stars: one star first. */
export const Stars = z.array(z.int()).length(5);

export const Project = z.object({
  fundId: FundId,
  projectNo: ProjectNo,
  title: z.string(),
  story: z.string(),
  as: ApplicantKind,
  orgName: z.string(),
  showName: z.boolean(),
  purpose: Purpose,
  lines: z.array(PlanLine),
  milestones: z.array(Milestone),
  plannedFen: Fen,
  spentFen: Fen,
  state: ProjectState,
  /** grows with every change; an edit states the one it was made on */
  revision: z.int(),
  appliedAt: Instant,
  publishedAt: Instant.nullable(),
  /** the first day on which it may be approved */
  decidableOn: LocalDay.nullable(),
  approvals: z.array(Approval),
  approvedAt: Instant.nullable(),
  /** set aside from the fund's free money when it was approved; gifts named for it come on top */
  reservedFen: Fen,
  /** the residents' vote that carried it, where it took one */
  voteId: VoteId.nullable(),
  /** why it was refused or withdrawn */
  because: z.string().nullable(),
  outcome: Outcome.nullable(),
  /** what went back into the fund at its end */
  leftOverFen: Fen.nullable(),
  stars: Stars,
});
export type Project = z.infer<typeof Project>;

/** What a list shows of a project. */
export const ProjectCard = Project.pick({
  projectNo: true,
  title: true,
  purpose: true,
  state: true,
  plannedFen: true,
  spentFen: true,
  decidableOn: true,
  leftOverFen: true,
}).extend({
  /** since when it is in this state */
  since: Instant,
  /** refused or withdrawn before anybody saw it, or still with the keepers */
  shown: z.boolean(),
});
export type ProjectCard = z.infer<typeof ProjectCard>;

/** The same with what the ledger and the fund's policy say of it today. */
export const ListedProject = ProjectCard.extend({
  /** kept for it in the ledger */
  heldFen: SignedFen,
  /** still open, and for the residents to decide by a vote */
  byVote: z.boolean(),
});
export type ListedProject = z.infer<typeof ListedProject>;

/** A household's word on a finished project. Held words are nobody's but the household's, and count all the same. */
export const Rating = z.object({
  stars: z.int().min(1).max(5),
  words: text(0, 100),
  ratedAt: Instant,
  moderation: Moderation,
});
export type Rating = z.infer<typeof Rating>;
