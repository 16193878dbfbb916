import type { Purpose } from '../../../../shared/funds/entry';
import { parseYuan, plainYuan } from '../../../../shared/http/money';
import type { ProjectDetail } from '../../../../shared/projects/detail';
import type { ApplicantKind, ProjectPlan } from '../../../../shared/projects/plan';
import { randomId } from '../../platform/random-id';

/** The form of an application, as typed. */
export interface PlanDraft {
  draftId: string;
  title: string;
  story: string;
  as: ApplicantKind;
  orgName: string;
  showName: boolean;
  purpose: Purpose | '';
  lines: { key: string; what: string; amount: string }[];
  milestones: { key: string; what: string; dueOn: string }[];
}

export const newLine = () => ({ key: randomId(), what: '', amount: '' });
export const newStep = () => ({ key: randomId(), what: '', dueOn: '' });

export const emptyPlan = (): PlanDraft => ({
  draftId: randomId(),
  title: '',
  story: '',
  as: 'resident',
  orgName: '',
  showName: false,
  purpose: '',
  lines: [newLine()],
  milestones: [newStep()],
});

export const draftOf = (project: ProjectDetail): PlanDraft => ({
  ...emptyPlan(),
  title: project.title,
  story: project.story,
  as: project.as,
  orgName: project.orgName,
  showName: project.showName,
  purpose: project.purpose,
  lines: project.lines.map(({ what, plannedFen }) => ({
    ...newLine(),
    what,
    amount: plainYuan(plannedFen).replace(/\.00$/, ''),
  })),
  milestones: project.milestones.map(({ what, dueOn }) => ({ ...newStep(), what, dueOn })),
});

/** The sum of what is typed so far; what cannot be read counts for nothing yet. */
export const sumOf = ({ lines }: Pick<PlanDraft, 'lines'>): number =>
  lines.reduce((sum, { amount }) => sum + (parseYuan(amount) ?? 0), 0);

/** What is sent; null while something is missing. */
export function planOf(draft: PlanDraft): ProjectPlan | null {
  const { title, story, as, orgName, showName, purpose } = draft;
  const lines = draft.lines.map(({ what, amount }) => ({ what: what.trim(), plannedFen: parseYuan(amount) ?? 0 }));
  const milestones = draft.milestones.map(({ what, dueOn }) => ({ what: what.trim(), dueOn }));
  const whole =
    title.trim().length >= 2 &&
    story.trim().length >= 10 &&
    purpose !== '' &&
    (as === 'resident' || orgName.trim() !== '') &&
    lines.every(({ what, plannedFen }) => what !== '' && plannedFen > 0) &&
    milestones.every(({ what, dueOn }) => what.length >= 2 && dueOn !== '');
  if (!whole) return null;
  return { title, story, as, orgName: as === 'resident' ? '' : orgName, showName, purpose, lines, milestones };
}
