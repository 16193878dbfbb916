import { plainYuan } from '../http/money';
import { raisesOf } from './decide';
import type { Ballot } from './election';
import { votesOf } from './election';
import { writePb } from './pabulib';
import type { Round } from './schema';

const DAY = 'yyyy-mm-dd'.length;
const yuan = (fen: number): string => plainYuan(fen).replace(/\.00$/, '');
/** A day as Pabulib writes it. */
const dayOf = (at: string): string => at.slice(0, DAY).split('-').reverse().join('.');

/**
 * A decided round as a `.pb` file. Ballots stand in the order of what is on them and are numbered afresh: neither order
 * nor number says whose one is, or when it came.
 */
export function pbOf(round: Round, communityName: string, ballots: readonly Ballot[]): string {
  const votes = votesOf({ projects: round.standing.map(({ no, costFen }) => ({ id: no, cost: costFen })), ballots });
  const winners = new Set(round.summary?.winners);
  const { form } = round;
  const { stepFen, limitFen } = raisesOf(round.totalFen, ballots.length);
  const meta: [string, string][] = [
    ['description', round.title],
    ['country', 'China'],
    ['unit', communityName],
    ['instance', round.closesAt.slice(0, 'yyyy'.length)],
    ['num_projects', String(round.standing.length)],
    ['num_votes', String(ballots.length)],
    ['budget', yuan(round.totalFen)],
    ['vote_type', form.type === 'approval' ? 'approval' : 'cumulative'],
    ['rule', 'equalshares/add1'],
    ['date_begin', dayOf(round.openedAt ?? round.closesAt)],
    ['date_end', dayOf(round.closesAt)],
    ...(form.type === 'approval'
      ? ([['max_length', String(form.most)]] as [string, string][])
      : ([
          ['max_points', String(form.most)],
          ['max_sum_points', String(form.points)],
        ] as [string, string][])),
    ['language', 'zh'],
    ['currency', 'CNY'],
    ['equal_shares_step', yuan(stepFen)],
    ['equal_shares_limit', yuan(limitFen)],
  ];
  const rows = ballots
    .map((ballot) => [ballot.map(([no]) => no).join(), ballot.map(([, points]) => points).join()] as const)
    .sort((a, b) => (a.join(';') < b.join(';') ? -1 : 1));
  const isPoints = form.type === 'points';
  return writePb({
    meta: new Map(meta),
    projects: {
      columns: ['project_id', 'cost', isPoints ? 'score' : 'votes', 'name', 'selected'],
      rows: round.standing.map(({ no, costFen, title }, line) => ({
        line,
        cells: [no, yuan(costFen), String(votes.get(no) ?? 0), title, winners.has(no) ? '1' : '0'],
      })),
    },
    votes: {
      columns: ['voter_id', 'vote', ...(isPoints ? ['points'] : [])],
      rows: rows.map(([vote, points], line) => ({
        line,
        cells: [String(line + 1), vote, ...(isPoints ? [points] : [])],
      })),
    },
  });
}
