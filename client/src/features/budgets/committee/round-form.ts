import type { BudgetBasis, BudgetDetail, RoundDraft } from '../../../../../shared/budgets/schema';
import { parseYuan, plainYuan } from '../../../../../shared/http/money';

/** A round as it is typed: amounts and numbers as text. */
export interface RoundForm {
  draftId: string;
  fundId: string;
  title: string;
  about: string;
  total: string;
  most: string;
  basis: BudgetBasis;
  type: 'approval' | 'points';
  choices: string;
  points: string;
  perProject: string;
  closesAt: string;
}

export const blankRound = (draftId: string): RoundForm => ({
  draftId,
  fundId: '',
  title: '',
  about: '',
  total: '',
  most: '',
  basis: 'household',
  type: 'approval',
  choices: '5',
  points: '10',
  perProject: '5',
  closesAt: '',
});

const typed = (fen: number): string => plainYuan(fen).replace(/\.00$/, '');

export const formOf = ({ form, ...round }: BudgetDetail): RoundForm => ({
  ...blankRound(''),
  fundId: round.fundId,
  title: round.title,
  about: round.about,
  total: typed(round.totalFen),
  most: typed(round.mostFen),
  basis: round.basis,
  type: form.type,
  closesAt: round.closesAt,
  ...(form.type === 'approval'
    ? { choices: String(form.most) }
    : { points: String(form.points), perProject: String(form.most) }),
});

const WHOLE = /^[1-9][0-9]{0,2}$/;
const whole = (text: string): number | null => (WHOLE.test(text.trim()) ? Number(text) : null);

/** What is sent; null while something is missing. */
export function draftOf(form: RoundForm): RoundDraft | null {
  const { fundId, title, about, basis, closesAt } = form;
  const [totalFen, mostFen] = [parseYuan(form.total), parseYuan(form.most)];
  const [choices, points, perProject] = [whole(form.choices), whole(form.points), whole(form.perProject)];
  if (!fundId || title.trim().length < 4 || !totalFen || !mostFen || !closesAt) return null;
  const common = { fundId, title, about, totalFen, mostFen, basis, closesAt };
  if (form.type === 'approval') return choices ? { ...common, form: { type: 'approval', most: choices } } : null;
  return points && perProject ? { ...common, form: { type: 'points', points, most: perProject } } : null;
}
