import type { LocalDay } from '../../../../shared/http/local-time';
import { yuan } from '../../../../shared/http/money';
import type { Expense } from '../../../../shared/projects/expense';
import type { ApplicantKind } from '../../../../shared/projects/plan';
import type { StateTag } from '../../components/spending/project-words';

/** 2,000 元, with fen only where there are some */
export const money = (fen: number): string => `${yuan(fen).replace(/\.00$/, '')} 元`;

/** 2026-11-21 → 11月21日 */
export const dayName = (day: LocalDay): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

export const APPLICANT_NAMES: Record<ApplicantKind, string> = {
  resident: '我自己',
  team: '志愿队',
  organisation: '单位、社会组织',
};

const EXPENSE_TAGS: Record<Expense['state'], StateTag> = {
  asked: { words: '等批准', tone: 'wait' },
  approved: { words: '已批，等付款', tone: 'info' },
  paid: { words: '已付', tone: 'done' },
  refused: { words: '没有批', tone: 'bad' },
  withdrawn: { words: '已撤回', tone: 'line' },
};
export const expenseTag = ({ state }: Pick<Expense, 'state'>): StateTag => EXPENSE_TAGS[state];

/** Who said yes: 赵春梅、陈立新批准 */
export function approvedBy({ approvals, voteId }: Pick<Expense, 'approvals' | 'voteId'>): string {
  if (voteId !== null) return '居民表决通过';
  return approvals.length === 0 ? '' : `${approvals.map(({ name }) => name).join('、')}批准`;
}

/** What an expense still takes: 还要 1 位管委会成员批准 */
export function stillNeeded({ state, approvals, approvalsNeeded }: Expense): string {
  if (state !== 'asked') return '';
  if (approvalsNeeded === null) return '数额大，要居民表决通过才能付';
  return `还要 ${Math.max(0, approvalsNeeded - approvals.length)} 位管委会成员批准`;
}
