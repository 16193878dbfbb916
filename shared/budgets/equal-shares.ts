import type { Backers, Crowd } from './crowd';
import type { Project } from './election';
import { type Fraction, nearly } from './fraction';
import { exactPrice, type Price, roughPrice } from './price';
import { enterPrice, fullPurses, type Purses, payAll, payInFull, together } from './purses';

/** A project bought by its backers: what one point cost, and how many of them could pay that. */
export interface Purchase {
  project: Project;
  /** Per point. */
  price: Fraction;
  /** Cost / price: the points that would have paid for it alone, had everybody been able to. The most is bought first. */
  effectiveVotes: Fraction;
  /** Voters who paid the full price; who paid all they still had; who had nothing any more. */
  inFull: number;
  allTheyHad: number;
  nothing: number;
  /** What those who paid all they had paid together. */
  fromShort: Fraction;
}

/** Who was not bought: what all its backers still have together is less than its cost. */
export interface Unbought {
  project: Project;
  backers: number;
  left: Fraction;
}

export interface Shared {
  share: number;
  /** In the order they were bought. */
  bought: Purchase[];
  unbought: Unbought[];
}

interface Open {
  at: number;
  project: Project;
  backers: Backers;
  /** More effective votes than this it cannot have: what its backers have only shrinks. */
  bound: number;
}

/**
 * The Method of Equal Shares (Peters, Pierczyński, Skowron: Proportional Participatory Budgeting with Additive
 * Utilities, 2021) for one share. Everybody starts with the share. A project can be bought by those who gave it points:
 * each pays the same per point, or all they have left. Again and again the one with the most effective votes is bought,
 * ties by the tie rule, until none can be paid. With one point a mark this is approval with cost utilities.
 */
export function equalShares(crowd: Crowd, share: number): Shared {
  const purses = fullPurses(crowd, share);
  let open = crowd.projects.map(
    (project, at): Open => ({ at, project, backers: crowd.backers[at] as Backers, bound: Number.POSITIVE_INFINITY }),
  );
  const bought: Purchase[] = [];
  for (;;) {
    open = open.filter(({ bound }) => bound > 0);
    const next = mostEffective(purses, open);
    if (next === 'again') continue;
    if (!next) break;
    bought.push(buy(purses, next));
    next.one.bound = 0;
  }
  const taken = new Set(bought.map(({ project }) => project));
  const unbought = crowd.projects.flatMap((project, at) => {
    if (taken.has(project)) return [];
    const groups = crowd.backers[at]?.groups ?? [];
    const left = { over: together(purses, groups), under: purses.under };
    return [{ project, backers: heads(purses, groups), left }];
  });
  return { share, bought, unbought };
}

interface Choice {
  one: Open;
  price: Price;
}

/** The doubles rule out who is far behind; who is near the top is compared exactly. */
function mostEffective(purses: Purses, open: Open[]): Choice | 'again' | undefined {
  const doubt = 2 * purses.sumDoubt + purses.doubt;
  open.sort((a, b) => b.bound - a.bound || a.at - b.at);
  let floor = 0;
  const seen: { one: Open; rough: number }[] = [];
  for (const one of open) {
    if (one.bound < floor) break;
    const rough = roughPrice(purses, one.backers, one.project.cost, one.project.cost / one.bound);
    one.bound = rough === undefined ? 0 : one.project.cost / Math.max(0, rough - doubt);
    if (rough === undefined) continue;
    floor = Math.max(floor, one.project.cost / (rough + doubt));
    seen.push({ one, rough });
  }
  let best: Choice | undefined;
  for (const { one, rough } of seen) {
    if (one.bound < floor) continue;
    const price = exactPrice(purses, one.backers, one.project.cost, rough);
    if (!price) {
      // A hair too little: nobody pays for it, and what it seemed to offer must not have ruled out others.
      one.bound = 0;
      return 'again';
    }
    if (!best || isAhead({ one, price }, best)) best = { one, price };
  }
  return best;
}

/** More effective votes, cost × parts / over; of equals the one the tie rule puts first. */
function isAhead(a: Choice, b: Choice): boolean {
  const [ours, theirs] = [votesTimes(a, b.price.over), votesTimes(b, a.price.over)];
  return ours > theirs || (ours === theirs && a.one.at < b.one.at);
}
const votesTimes = ({ one, price }: Choice, over: bigint): bigint =>
  BigInt(one.project.cost) * BigInt(price.parts) * over;

function buy(purses: Purses, { one, price }: Choice): Purchase {
  const { over, parts, short } = price;
  const { project, backers } = one;
  const perPoint = { over, under: purses.under * BigInt(parts) };
  const fromShort = { over: together(purses, short), under: purses.under };
  const lacking = heads(purses, short);
  const hadSome = heads(
    purses,
    short.filter((group) => !purses.broke[group]),
  );
  const counted = {
    inFull: heads(purses, backers.groups) - lacking,
    allTheyHad: hadSome,
    nothing: lacking - hadSome,
  };
  const effectiveVotes = { over: BigInt(project.cost) * perPoint.under, under: over };
  const purchase = enterPrice(purses, over, parts);
  const rough = nearly(perPoint);
  for (const group of short) payAll(purses, group);
  const isShort = new Set(short);
  for (let i = 0; i < backers.groups.length; i++) {
    const group = backers.groups[i] as number;
    if (!isShort.has(group)) payInFull(purses, group, purchase, backers.points[i] as number, rough);
  }
  return { project, price: perPoint, effectiveVotes, ...counted, fromShort };
}

function heads({ counts }: Purses, groups: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < groups.length; i++) sum += counts[groups[i] as number] as number;
  return sum;
}
