import * as z from 'zod';
import { Purpose } from '../funds/entry';
import { LocalDay } from '../http/local-time';
import { Fen } from '../http/money';
import { text } from '../http/text';

/** More lines or steps do not fit on a sheet on the notice board. */
export const MAX_LINES = 10;
export const MAX_MILESTONES = 8;
/** A community's micro-project; above this it is no matter for a micro-fund (one million yuan). */
const MAX_LINE_FEN = 100_000_000;

export const ApplicantKind = z.enum(['resident', 'team', 'organisation']);
export type ApplicantKind = z.infer<typeof ApplicantKind>;

/** What an applicant fills in: what for, what each thing may cost, and by when what is done. */
export const ProjectPlan = z
  .object({
    title: text(2, 20),
    story: text(10, 800),
    as: ApplicantKind,
    /** the team or organisation; empty for a resident on their own */
    orgName: text(0, 30),
    /** a resident's name is shown to everybody only with their consent */
    showName: z.boolean(),
    purpose: Purpose,
    lines: z
      .array(z.object({ what: text(1, 20), plannedFen: Fen.min(1).max(MAX_LINE_FEN) }))
      .min(1)
      .max(MAX_LINES),
    milestones: z
      .array(z.object({ what: text(2, 30), dueOn: LocalDay }))
      .min(1)
      .max(MAX_MILESTONES),
  })
  .refine((plan) => plan.as === 'resident' || plan.orgName !== '', {
    path: ['orgName'],
    message: '请写明是哪个队或单位',
  })
  .refine(
    ({ milestones }) => milestones.every(({ dueOn }, i) => i === 0 || dueOn >= (milestones[i - 1]?.dueOn ?? '')),
    {
      path: ['milestones'],
      message: '步骤要按日子先后排',
    },
  );
export type ProjectPlan = z.infer<typeof ProjectPlan>;
