import type { Project } from '../../../../shared/projects/schema';
import { shortDate } from '../../platform/time';

type Stage = 1 | 2 | 3 | 4 | 5;

const rated = ({ stars }: Pick<Project, 'stars'>): boolean => stars.some((households) => households > 0);

/** Where a project stands in 听 议 办 晒 评; null where it has ended on the way. */
export function stageOf(project: Pick<Project, 'state' | 'stars'>): Stage | null {
  const { state } = project;
  if (state === 'applied') return 1;
  if (state === 'published') return 2;
  if (state === 'approved' || state === 'running') return 3;
  if (state === 'finished') return rated(project) ? 5 : 4;
  return null;
}

/** When each stage that is over was, for the seals. */
export const stageDates = ({ appliedAt, publishedAt, approvedAt, outcome }: Project): (string | null)[] =>
  [appliedAt, publishedAt, approvedAt, outcome?.at ?? null].map((at) => at && shortDate(at));
