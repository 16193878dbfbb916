// tsx scripts/bench/shares.ts: how long Equal Shares takes, raising the share included, for a town's worth of ballots.
import { addOne } from '../../shared/budgets/add-one';
import type { Ballot, Election } from '../../shared/budgets/election';
import { seededRandom } from '../../tools/seed/random';

/** Like Wieliczka 2023: a few projects everybody likes, a long tail, one to a dozen marks, costs over three decades. */
function town(projects: number, voters: number, points: number): Election {
  const { next } = seededRandom(`${projects} ${voters} ${points}`);
  const list = Array.from({ length: projects }, (_, n) => ({
    id: `p${n}`,
    cost: Math.round(600 * 10 ** (next() * 2.22)) * 100,
    liked: 1 / (n + 3),
  }));
  const urn = list.flatMap(({ id, liked }) => Array<string>(Math.ceil(liked * 300)).fill(id));
  const ballots = Array.from({ length: voters }, (): Ballot => {
    const marks = new Set(
      Array.from({ length: 1 + Math.floor(12 * next() ** 2) }, () => urn[Math.floor(next() * urn.length)] ?? ''),
    );
    return [...marks].map((id) => [id, 1 + Math.floor(points * next())] as const);
  });
  return { budget: 100_000_000, projects: list, ballots };
}

for (const [projects, voters, points] of [
  [64, 6600, 1],
  [64, 6600, 5],
  [20, 400, 1],
] as const) {
  const election = town(projects, voters, points);
  addOne({ ...election, ballots: election.ballots.slice(0, 50) }, 100_000);
  const started = performance.now();
  const { bought, firstShare, share, stop } = addOne(election, 100);
  const ms = Math.round(performance.now() - started);
  const rounds = (share - firstShare) / 100 + 2;
  console.log(
    `${projects} projects × ${voters} voters, points to ${points}: ${ms} ms, ${rounds} rounds, ${bought.length} bought, stopped: ${stop}`,
  );
}
