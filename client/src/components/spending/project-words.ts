import { yuan } from '../../../../shared/http/money';
import type { ListedProject, Project } from '../../../../shared/projects/schema';

export interface StateTag {
  words: string;
  tone: 'wait' | 'info' | 'now' | 'done' | 'bad' | 'line';
}
const TAGS: Record<Project['state'], StateTag> = {
  applied: { words: '等审核', tone: 'wait' },
  published: { words: '晒方案', tone: 'wait' },
  approved: { words: '钱已备好', tone: 'info' },
  running: { words: '办事中', tone: 'now' },
  finished: { words: '晒成效', tone: 'done' },
  refused: { words: '没有通过', tone: 'bad' },
  withdrawn: { words: '已撤回', tone: 'line' },
};
export const tagOf = ({ state, byVote = false }: Pick<Project, 'state'> & { byVote?: boolean }): StateTag =>
  state === 'published' && byVote ? { words: '等表决结果', tone: 'wait' } : TAGS[state];

/** The line under a project's bar: 还没花，已备 5,240.00 */
export const spentWords = ({ spentFen, heldFen }: Pick<ListedProject, 'spentFen' | 'heldFen'>): string => {
  if (spentFen > 0) return `已花 ${yuan(spentFen)}`;
  return heldFen > 0 ? `还没花，已备 ${yuan(heldFen)}` : '还没花';
};
