import { AppError } from '../http/errors';
import { SETTLE_MS } from '../votes/rules';
import type { BudgetForm, Candidate, Mark, Round, RoundDraft, Standing } from './schema';
import { MAX_CANDIDATES } from './schema';

const HOUR = 3_600_000;
/** Shorter, and people at work never see it. */
const MIN_VOTING_MS = HOUR;
/** From drafting to closing: proposals and voting of one season. */
const MAX_ROUND_MS = 120 * 24 * HOUR;
/** One project is no choice. */
const MIN_CANDIDATES = 2;

const plus = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();
/** Counting waits as long after closing as for a vote, until no accepted ballot can still arrive. */
export const countsAt = ({ closesAt }: Pick<Round, 'closesAt'>): string => plus(closesAt, SETTLE_MS);

/** Facts of a draft that no single field shows. */
export function assertRound(draft: RoundDraft, now: string): void {
  const wrong = (path: string, message: string) => new AppError('BAD_REQUEST', [{ path, message }]);
  if (draft.mostFen > draft.totalFen) throw wrong('mostFen', '单个项目的上限不能超过总额');
  if (draft.form.type === 'points' && draft.form.most > draft.form.points)
    throw wrong('form.most', '给一个项目的分数不能超过一共的分数');
  assertPeriod(draft, now);
}

export function assertPeriod({ closesAt }: Pick<Round, 'closesAt'>, now: string): void {
  const left = Date.parse(closesAt) - Date.parse(now);
  if (left < MIN_VOTING_MS || left > MAX_ROUND_MS) throw new AppError('BUDGET_PERIOD_INVALID');
}

export function assertCollecting({ state }: Pick<Round, 'state'>): void {
  if (state !== 'collecting') throw new AppError('BUDGET_NOT_COLLECTING');
}

export function assertCost({ costFen }: Pick<Candidate, 'costFen'>, { mostFen }: Pick<Round, 'mostFen'>): void {
  if (costFen > mostFen) throw new AppError('COST_TOO_HIGH', { mostFen });
}

/** The ballot paper: what was taken in, numbered from the first proposed to the last. */
export function standingOf(candidates: readonly Candidate[]): Standing[] {
  const admitted = candidates.filter(({ state }) => state === 'admitted');
  if (admitted.length < MIN_CANDIDATES || admitted.length > MAX_CANDIDATES) throw new AppError('BUDGET_TOO_FEW');
  return admitted
    .sort((a, b) =>
      a.proposedAt < b.proposedAt || (a.proposedAt === b.proposedAt && a.candidateId < b.candidateId) ? -1 : 1,
    )
    .map(({ candidateId, title, costFen }, i) => ({ no: String(i + 1), candidateId, title, costFen }));
}

/** Open now? The same rule enables the button on the phone and refuses on the server. */
export function assertBallotable({ state, closesAt }: Pick<Round, 'state' | 'closesAt'>, now: string): void {
  if (state === 'withdrawn') throw new AppError('BUDGET_WITHDRAWN');
  if (state === 'draft' || state === 'collecting') throw new AppError('BUDGET_NOT_OPEN');
  if (state !== 'open' || closesAt <= now) throw new AppError('BUDGET_CLOSED', { closedAt: closesAt });
}

export function assertWithdrawable({ state, closesAt }: Pick<Round, 'state' | 'closesAt'>, now: string): void {
  if (state === 'withdrawn') throw new AppError('BUDGET_WITHDRAWN');
  if (state === 'decided' || (state === 'open' && closesAt <= now)) throw new AppError('BUDGET_CLOSED');
}

/** Points given away on a paper. */
export const pointsOf = (marks: readonly Mark[]): number => marks.reduce((sum, { points }) => sum + points, 0);

/** Fits the form: different projects of the paper, one point each and not too many, or no more points than there are. */
export function areValidMarks(form: BudgetForm, standing: readonly Standing[], marks: readonly Mark[]): boolean {
  const different = new Set(marks.map(({ no }) => no)).size === marks.length;
  const known = marks.every(({ no }) => standing.some((one) => one.no === no));
  if (!different || !known || marks.length === 0) return false;
  if (form.type === 'approval') return marks.length <= form.most && marks.every(({ points }) => points === 1);
  return pointsOf(marks) <= form.points && marks.every(({ points }) => points <= form.most);
}

/** The same marks in the order of the paper, so that equal ballots are equal text. */
export const inPaperOrder = (marks: readonly Mark[]): Mark[] => [...marks].sort((a, b) => Number(a.no) - Number(b.no));
