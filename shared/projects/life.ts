import * as z from 'zod';
import { AppError } from '../http/errors';
import { addDays, type LocalDay, localDay } from '../http/local-time';

/**
 * applied → published (晒方案) → approved (the money is reserved) → running (晒程序, from the first report or expense) →
 * finished (晒成效). Refused by the keepers or withdrawn by the applicant only before it is approved.
 */
export const ProjectState = z.enum(['applied', 'published', 'approved', 'running', 'finished', 'refused', 'withdrawn']);
export type ProjectState = z.infer<typeof ProjectState>;

/** Which list a project stands in. `applied` is nobody's business but the applicant's and the fund's. */
export const ProjectGroup = z.enum(['applied', 'published', 'running', 'finished', 'ended']);
export type ProjectGroup = z.infer<typeof ProjectGroup>;

const GROUPS: Record<ProjectState, ProjectGroup> = {
  applied: 'applied',
  published: 'published',
  approved: 'running',
  running: 'running',
  finished: 'finished',
  refused: 'ended',
  withdrawn: 'ended',
};
export const groupOf = (state: ProjectState): ProjectGroup => GROUPS[state];

/** What may follow what; nothing follows an end. */
export const NEXT: Record<ProjectState, readonly ProjectState[]> = {
  applied: ['published', 'refused', 'withdrawn'],
  published: ['approved', 'refused', 'withdrawn'],
  approved: ['running', 'finished'],
  running: ['finished'],
  finished: [],
  refused: [],
  withdrawn: [],
};

/** Refuses a step the life does not have: somebody else was quicker, or the page is old. */
export function assertMayBecome({ state }: { state: ProjectState }, next: ProjectState): void {
  if (!NEXT[state].includes(next)) throw new AppError('PROJECT_STATE');
}

/** Money can be asked for and reports given. */
export const isOpen = ({ state }: { state: ProjectState }): boolean => state === 'approved' || state === 'running';
export function assertOpen(project: { state: ProjectState }): void {
  if (!isOpen(project)) throw new AppError('PROJECT_STATE');
}

/** Gifts may name it: its plan is public and its end has not come. */
export const takesGifts = (project: { state: ProjectState }): boolean =>
  project.state === 'published' || isOpen(project);

/** Days neighbours have to read a plan before anybody may say yes to it. */
export const MIN_PLAN_DAYS = 3;
export const PLAN_DAYS = 5;
export const MAX_PLAN_DAYS = 30;

/** The first day on which a plan published at `at` may be approved. */
export const decidableFrom = (at: string, days: number): LocalDay => addDays(localDay(at), days);

export function assertShownLongEnough({ decidableOn }: { decidableOn: LocalDay | null }, now: string): void {
  if (decidableOn === null || localDay(now) < decidableOn) throw new AppError('PLAN_STILL_SHOWN');
}
