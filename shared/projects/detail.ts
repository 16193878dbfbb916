import * as z from 'zod';
import { ShownFile } from '../files/schema';
import { Manager } from '../funds/fund';
import { Fen, SignedFen } from '../http/money';
import { PersonId } from '../residents/ids';
import { Expense } from './expense';
import { Milestone, Outcome, Project, Rating } from './schema';

const ShownPhotos = z.array(ShownFile);

/** What the caller may do next with a project: the page shows exactly these. */
export const ProjectAction = z.enum([
  'edit',
  'withdraw',
  'publish',
  'refuse',
  'approve',
  'report',
  'show_report',
  'ask',
  'pay',
  'declare',
  'finish',
  'rate',
]);
export type ProjectAction = z.infer<typeof ProjectAction>;

/** A manager left out of the decisions on a project, and who said so. */
export const Conflict = z.object({
  personId: PersonId,
  name: z.string(),
  /** the manager said so themselves */
  byThemselves: z.boolean(),
});
export type Conflict = z.infer<typeof Conflict>;

export const ProjectDetail = Project.safeExtend({
  milestones: z.array(Milestone.extend({ photos: ShownPhotos })),
  outcome: Outcome.extend({ before: ShownPhotos, after: ShownPhotos }).nullable(),
  fundName: z.string(),
  /** null: not to be shown, or gone */
  applicantName: z.string().nullable(),
  /** kept for it in the ledger now */
  heldFen: SignedFen,
  missingFen: Fen,
  /** yeses it takes; null: a residents' vote decides, or it is decided */
  approvalsNeeded: z.int().nullable(),
  /** approved and paid ones to everybody, all of them to the applicant and the fund */
  expenses: z.array(Expense),
  ratings: z.array(Rating.pick({ stars: true, words: true, ratedAt: true })),
  may: z.array(ProjectAction),
  /** what the caller's household has said */
  mine: z.object({ applied: z.boolean(), rating: Rating.nullable() }),
  /** to the applicant and the fund: who decides, and who is left out; else empty */
  managers: z.array(Manager),
  conflicts: z.array(Conflict),
});
export type ProjectDetail = z.infer<typeof ProjectDetail>;
