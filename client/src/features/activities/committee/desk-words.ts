import type { ActivityRow } from '../../../../../shared/activities/replies';
import { momentWords } from '../../../platform/time';

/** Where an activity stands, in a few words: 周三 9:00 开始报名 · 报名到 … · 取消了 */
export function stageWords(row: Pick<ActivityRow, 'state' | 'opensAt' | 'closesAt'>, now: string): string {
  if (row.state === 'draft') return '草稿';
  if (row.state === 'cancelled') return '取消了';
  if (now < row.opensAt) return `${momentWords(row.opensAt, now)} 开始报名`;
  if (now < row.closesAt) return `报名到 ${momentWords(row.closesAt, now)}`;
  return '报名截止';
}
