import { localDay } from '../http/local-time';
import type { ProjectAction } from './detail';
import { isOpen } from './life';
import type { Project } from './schema';

/** How the caller stands to a project. */
export interface Standing {
  /** holds the duty of a fund keeper or community admin */
  keeper: boolean;
  /** a member of the fund's managing committee */
  manager: boolean;
  /** watches over it: by name in the fund, or by duty for the street */
  supervisor: boolean;
  applicant: boolean;
  /** lives in the community */
  neighbour: boolean;
}

export const STRANGER: Standing = {
  keeper: false,
  manager: false,
  supervisor: false,
  applicant: false,
  neighbour: false,
};

/** Sees what is not for everybody: unpublished plans, receipts, payees, expenses that wait. */
export const isInside = ({ keeper, manager, supervisor, applicant }: Standing): boolean =>
  keeper || manager || supervisor || applicant;

interface Facts {
  project: Pick<Project, 'state' | 'decidableOn' | 'milestones' | 'outcome'>;
  standing: Standing;
  /** a manager who is not too close and has not said yes yet */
  mayApprove: boolean;
  openExpenses: number;
  now: string;
}

/** What the caller may do next: the page offers exactly this, and the server refuses the rest. */
export function actionsOf({ project, standing, mayApprove, openExpenses, now }: Facts): ProjectAction[] {
  const { keeper, manager, applicant, neighbour } = standing;
  const { state, decidableOn, milestones, outcome } = project;
  const waiting = state === 'applied' || state === 'published';
  const open = isOpen(project);
  const hidden = milestones.some(({ doneAt, shown }) => doneAt !== null && !shown) || outcome?.shown === false;
  const able: [ProjectAction, boolean][] = [
    ['edit', state === 'applied' && applicant],
    ['withdraw', waiting && applicant],
    ['publish', state === 'applied' && keeper && !applicant],
    ['refuse', waiting && keeper],
    ['approve', state === 'published' && mayApprove && decidableOn !== null && localDay(now) >= decidableOn],
    ['report', open && (applicant || keeper)],
    ['show_report', hidden && keeper && !applicant],
    ['ask', open && (applicant || keeper)],
    ['pay', keeper],
    ['declare', (waiting || open) && (applicant || manager)],
    ['finish', open && openExpenses === 0 && (applicant || keeper)],
    ['rate', state === 'finished' && neighbour],
  ];
  return able.filter(([, may]) => may).map(([action]) => action);
}
