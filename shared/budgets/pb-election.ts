import type { Ballot, Election } from './election';
import type { PbFile, Section } from './pabulib';
import { PbError, type Row } from './pb-rows';

export const VOTE_TYPES = ['approval', 'ordinal', 'cumulative', 'scoring', 'choose-1'] as const;
export type VoteType = (typeof VOTE_TYPES)[number];

/** A file understood: money and points in whole units, `moneyUnit` of them to one of the file's. */
export interface PbElection {
  voteType: VoteType;
  election: Election;
  moneyUnit: number;
  /** Those the file says were chosen, where it says so. */
  selected?: string[];
}

const DECIMAL = /^-?\d+(\.\d+)?$/;
const decimalsOf = (value: string): number => value.split('.')[1]?.replace(/0+$/, '').length ?? 0;

/** A decimal number as text in whole units, `unit` (a power of ten) of them to one; digit by digit. */
export function wholeUnits(text: string, unit: number): number {
  const places = Math.round(Math.log10(unit));
  const [whole = '', fraction = ''] = text.split('.');
  return Number(whole + fraction.slice(0, places).padEnd(places, '0'));
}

/** Numbers as text, made whole by one power of ten, which changes no order and no ratio. */
function scaled(values: { line: number; text: string; what: string }[]): { unit: number; whole: number[] } {
  for (const { line, text, what } of values)
    if (!DECIMAL.test(text)) throw new PbError(line, `${what}“${text}”不是数。`);
  const unit = 10 ** Math.max(0, ...values.map(({ text }) => decimalsOf(text)));
  return {
    unit,
    whole: values.map(({ line, text, what }) => {
      const whole = wholeUnits(text, unit);
      if (!Number.isSafeInteger(whole)) throw new PbError(line, `${what}“${text}”太大了。`);
      return whole;
    }),
  };
}

const column = ({ columns }: Section, name: string) => columns.indexOf(name);
const cell = ({ cells }: Row, at: number): string => cells[at]?.trim() ?? '';
const listed = (text: string): string[] => (text === '' ? [] : text.split(',').map((one) => one.trim()));

/** What a file of any vote type says, as points: a mark is one, a rank its place from the end, points are themselves. */
export function electionOf(file: PbFile): PbElection {
  const { meta, projects, votes } = file;
  const voteType = VOTE_TYPES.find((type) => type === meta.get('vote_type')?.trim());
  if (!voteType) throw new PbError(1, `META 里的 vote_type 要是 ${VOTE_TYPES.join('、')} 之一。`);
  const budget = { line: 1, text: meta.get('budget')?.trim().replace(',', '.') ?? '', what: '预算' };
  const cost = column(projects, 'cost');
  const money = scaled([
    budget,
    ...projects.rows.map((row) => ({ line: row.line, text: cell(row, cost).replace(',', '.'), what: '费用' })),
  ]);
  for (const [i, whole] of money.whole.entries())
    if (whole < 0) throw new PbError(i === 0 ? 1 : (projects.rows[i - 1]?.line ?? 1), '钱数不能是负的。');
  const [id, chosen] = [column(projects, 'project_id'), column(projects, 'selected')];
  const known = projects.rows.map((row, i) => ({ id: cell(row, id), cost: money.whole[i + 1] ?? 0 }));
  const ballots = ballotsOf(votes, voteType, new Set(known.map((project) => project.id)), meta);
  const selected = projects.rows.filter((row) => Number(cell(row, chosen)) > 0).map((row) => cell(row, id));
  return {
    voteType,
    election: { budget: money.whole[0] ?? 0, projects: known, ballots },
    moneyUnit: money.unit,
    ...(chosen >= 0 && { selected }),
  };
}

function ballotsOf(votes: Section, type: VoteType, known: Set<string>, meta: ReadonlyMap<string, string>): Ballot[] {
  const [vote, points] = [column(votes, 'vote'), column(votes, 'points')];
  if (vote < 0) throw new PbError((votes.rows[0]?.line ?? 2) - 1, '表头里没有 vote。');
  const lines = votes.rows.map((row) => {
    const projects = listed(cell(row, vote));
    for (const project of projects)
      if (!known.has(project)) throw new PbError(row.line, `票上的项目“${project}”不在项目表里。`);
    if (new Set(projects).size < projects.length) throw new PbError(row.line, '同一个项目在票上写了两次。');
    if (type === 'choose-1' && projects.length > 1) throw new PbError(row.line, '每张票只能选一个项目。');
    return { line: row.line, projects, given: listed(cell(row, points)) };
  });
  if (type === 'approval' || type === 'choose-1')
    return lines.map(({ projects }) => projects.map((project) => [project, 1] as const));
  if (type === 'ordinal') {
    // Kraków's way: with places for three the first gets 3 points, the second 2, the third 1.
    const longest = Math.max(Number(meta.get('max_length')) || 0, ...lines.map(({ projects }) => projects.length));
    return lines.map(({ projects }) => projects.map((project, rank) => [project, longest - rank] as const));
  }
  for (const { line, projects, given } of lines)
    if (projects.length !== given.length)
      throw new PbError(line, `票上有 ${projects.length} 个项目，却有 ${given.length} 个分数。`);
  const { whole } = scaled(lines.flatMap(({ line, given }) => given.map((text) => ({ line, text, what: '分数' }))));
  let next = 0;
  // No points, or points against, pay for nothing.
  return lines.map(({ projects }) =>
    projects.map((project) => [project, whole[next++] ?? 0] as const).filter(([, own]) => own > 0),
  );
}
