import { addOne } from './add-one';
import { type Ballot, costOf, type Election, votesOf } from './election';
import { decimal, type Fraction, lowestTerms, rounded } from './fraction';
import { greedy } from './greedy';
import type { BudgetResult, Mark, Round } from './schema';

/** Whole yuan: the unit of the currency, as in the towns that decided this way. */
const YUAN = 100;
/** Of a large share a thousandth: who counts on a phone is not to wait for a million raises. */
const STEPS_OF_A_SHARE = 1000;
/** Beyond this a handful would be deciding with money nobody has: what is left then stays in the fund. */
const MOST_TIMES = 5;

export const electionOf = (round: Pick<Round, 'totalFen' | 'standing'>, ballots: readonly Ballot[]): Election => ({
  budget: round.totalFen,
  projects: round.standing.map(({ no, costFen }) => ({ id: no, cost: costFen })),
  ballots,
});

export const ballotOf = (marks: readonly Mark[]): Ballot => marks.map(({ no, points }) => [no, points] as const);

/** By how much shares are raised at a time, and how far at most. */
export function raisesOf(totalFen: number, ballots: number): { stepFen: number; limitFen: number } {
  const share = ballots === 0 ? 0 : Math.floor(totalFen / ballots);
  const stepFen = Math.max(YUAN, Math.floor(share / (STEPS_OF_A_SHARE * YUAN)) * YUAN);
  return { stepFen, limitFen: Math.max(Math.floor(share / stepFen), 1) * stepFen * MOST_TIMES };
}

const asText = (exact: Fraction): string => {
  const { over, under } = lowestTerms(exact);
  return `${over}/${under}`;
};

/** What the ballots decide, by Equal Shares; who paid for it; and what votes alone would have chosen. */
export function decide(
  round: Pick<Round, 'totalFen' | 'standing'>,
  ballots: readonly Ballot[],
  decidedAt: string,
): BudgetResult {
  const election = electionOf(round, ballots);
  const { stepFen, limitFen } = raisesOf(round.totalFen, ballots.length);
  const shared = addOne(election, stepFen, limitFen);
  const winners = shared.bought.map(({ project }) => project);
  const byVotes = greedy(election);
  const votes = votesOf(election);
  const unvoted = election.projects.filter(({ id }) => !votes.get(id));
  return {
    ballots: ballots.length,
    firstShareFen: shared.firstShare,
    shareFen: shared.share,
    stop: shared.stop,
    bought: shared.bought.map(({ project, price, effectiveVotes, inFull, allTheyHad, nothing, fromShort }) => ({
      no: project.id,
      votes: votes.get(project.id) ?? 0,
      effectiveVotes: decimal(effectiveVotes, 2),
      priceFen: rounded(price),
      price: asText(price),
      inFull,
      allTheyHad,
      nothing,
      fromShortFen: rounded(fromShort),
    })),
    notBought: [
      ...shared.unbought.map(({ project, backers, left }) => ({ project, backers, leftFen: rounded(left) })),
      ...unvoted.map((project) => ({ project, backers: 0, leftFen: 0 })),
    ].map(({ project, backers, leftFen }) => ({
      no: project.id,
      votes: votes.get(project.id) ?? 0,
      backers,
      leftFen,
      missingFen: project.cost - leftFen,
    })),
    spentFen: costOf(winners),
    greedy: byVotes.map(({ id }) => id),
    greedySpentFen: costOf(byVotes),
    served: { shares: servedBy(winners, ballots), greedy: servedBy(byVotes, ballots) },
    decidedAt,
  };
}

function servedBy(chosen: readonly { id: string }[], ballots: readonly Ballot[]): number {
  const ids = new Set(chosen.map(({ id }) => id));
  return ballots.filter((ballot) => ballot.some(([project]) => ids.has(project))).length;
}
