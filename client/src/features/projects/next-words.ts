import type { ProjectDetail } from '../../../../shared/projects/detail';
import { dayName, money } from './words';

/** Where a plan waits, in one sentence; null once it is decided. */
export function nextWords(project: ProjectDetail): string | null {
  const { state, decidableOn, approvals, approvalsNeeded, plannedFen } = project;
  if (state === 'applied') return '管基金的人看过，就公示出来给大家看。';
  if (state !== 'published') return null;
  const when = decidableOn === null ? '' : `公示到 ${dayName(decidableOn)}，到时才能批。`;
  if (approvalsNeeded === null) return `${when}${money(plannedFen)}超出管委会能批的范围，要居民表决通过。`;
  const yes = approvals.length === 0 ? '' : `${approvals.map(({ name }) => name).join('、')}已经同意，`;
  return `${when}${yes}还要 ${Math.max(0, approvalsNeeded - approvals.length)} 位管委会成员同意。`;
}
