import fc from 'fast-check';
import { addOne } from './add-one';
import { crowdOf } from './crowd';
import { type Ballot, costOf, type Election, type Project, votesOf } from './election';
import { equalShares } from './equal-shares';
import { type Fraction, lowestTerms, rounded, sameFraction } from './fraction';
import { greedy } from './greedy';

const whole = (n: number | bigint): Fraction => ({ over: BigInt(n), under: 1n });
const plus = (a: Fraction, b: Fraction) =>
  lowestTerms({ over: a.over * b.under + b.over * a.under, under: a.under * b.under });
const times = (a: Fraction, b: Fraction) => lowestTerms({ over: a.over * b.over, under: a.under * b.under });
const minus = (a: Fraction, b: Fraction) => plus(a, { over: -b.over, under: b.under });
const by = (a: Fraction, b: Fraction) => {
  const sign = b.over < 0n ? -1n : 1n;
  return lowestTerms({ over: a.over * b.under * sign, under: a.under * b.over * sign });
};
const least = (a: Fraction, b: Fraction) => (a.over * b.under <= b.over * a.under ? a : b);
const sum = (all: Fraction[]) => all.reduce(plus, whole(0));

/**
 * The definition, as slowly as it is written: a purse for each voter; the price of a project is tried at every number
 * of payers, poorest first; all prices are computed again in each round.
 */
function slowly({ projects, ballots }: Election, share: number) {
  const votes = votesOf({ projects, ballots });
  const purses = ballots.map(() => whole(share));
  const bought: { id: string; price: Fraction; payments: Map<number, Fraction> }[] = [];
  const payment = (price: Fraction, voter: number, points: number) =>
    least(purses[voter] as Fraction, times(price, whole(points)));
  for (;;) {
    const offers = projects.flatMap((project) => {
      if (bought.some(({ id }) => id === project.id)) return [];
      const backers = ballots.flatMap((ballot, voter) =>
        ballot.filter(([id]) => id === project.id).map(([, points]) => ({ voter, points })),
      );
      // A price at which the poorest k pay all they have: the least one that covers the cost is the price.
      const prices = backers.map((_, k) => {
        const inOrder = [...backers].sort((a, b) => {
          const [x, y] = [a, b].map(({ voter, points }) => by(purses[voter] as Fraction, whole(points)));
          return least(x as Fraction, y as Fraction) === x ? -1 : 1;
        });
        const poor = sum(inOrder.slice(0, k).map(({ voter }) => purses[voter] as Fraction));
        const points = inOrder.slice(k).reduce((all, one) => all + one.points, 0);
        return by(minus(whole(project.cost), poor), whole(points));
      });
      const enough = prices.filter((price) => {
        const paid = sum(backers.map(({ voter, points }) => payment(price, voter, points)));
        return price.over > 0n && sameFraction(paid, whole(project.cost));
      });
      const price = enough.reduce<Fraction | undefined>((a, b) => (a ? least(a, b) : b), undefined);
      return price ? [{ project, backers, price, votes: by(whole(project.cost), price) }] : [];
    });
    offers.sort((a, b) => {
      const ahead = minus(b.votes, a.votes).over;
      if (ahead !== 0n) return ahead > 0n ? 1 : -1;
      const more = (votes.get(b.project.id) ?? 0) - (votes.get(a.project.id) ?? 0);
      return more || a.project.cost - b.project.cost || (a.project.id < b.project.id ? -1 : 1);
    });
    const best = offers[0];
    if (!best) return { bought, purses };
    const payments = new Map(best.backers.map(({ voter, points }) => [voter, payment(best.price, voter, points)]));
    for (const [voter, paid] of payments) purses[voter] = minus(purses[voter] as Fraction, paid);
    bought.push({ id: best.project.id, price: best.price, payments });
  }
}

const idOf = (n: number) => `p${n}`;
/** Small numbers, so that ties, empty purses and prices just met come up again and again. */
const elections = (points: fc.Arbitrary<number>, costs = fc.integer({ min: 1, max: 12 })): fc.Arbitrary<Election> =>
  fc.array(costs, { minLength: 1, maxLength: 6 }).chain((list) => {
    const projects = list.map((cost, n) => ({ id: idOf(n), cost }));
    const ballot = fc
      .uniqueArray(fc.nat(projects.length - 1))
      .chain((marks) => fc.tuple(...marks.map((n) => points.map((own) => [idOf(n), own] as const))));
    const ballots = fc.array(ballot as fc.Arbitrary<Ballot>, { minLength: 1, maxLength: 9 });
    return fc.record({
      budget: fc.integer({ min: 1, max: costOf(projects) + 3 }),
      ballots,
      projects: fc.constant(projects),
    });
  });
const anyElection = fc.oneof(
  elections(fc.constant(1)),
  elections(fc.integer({ min: 1, max: 4 })),
  elections(fc.constantFrom(1, 2), fc.constantFrom(100_000_000, 99_999_999, 300_000_000)),
);
const shares = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 200_000_000 }));
const ids = (projects: readonly Project[]) => projects.map(({ id }) => id);

describe('what a share of the money buys', () => {
  test('is what the definition says, project by project and payment by payment', () => {
    fc.assert(
      fc.property(anyElection, shares, (election, share) => {
        const slow = slowly(election, share);
        const { bought, unbought } = equalShares(crowdOf(election), share);
        expect(bought.map(({ project }) => project.id)).toEqual(slow.bought.map(({ id }) => id));
        bought.forEach((purchase, n) => {
          const { price, payments } = slow.bought[n] as (typeof slow.bought)[number];
          expect(sameFraction(purchase.price, price)).toBe(true);
          const pointsOf = (voter: number) => election.ballots[voter]?.find(([id]) => id === purchase.project.id)?.[1];
          const paid = [...payments].map(([voter, amount]) => ({
            amount,
            isFull: sameFraction(amount, times(price, whole(pointsOf(voter) ?? 0))),
          }));
          const some = paid.filter(({ isFull, amount }) => !isFull && amount.over > 0n);
          expect(purchase.inFull).toBe(paid.filter(({ isFull }) => isFull).length);
          expect(purchase.allTheyHad).toBe(some.length);
          expect(purchase.nothing).toBe(paid.length - purchase.inFull - some.length);
          expect(sameFraction(purchase.fromShort, sum(some.map(({ amount }) => amount)))).toBe(true);
        });
        for (const { project, backers, left } of unbought) {
          const behind = election.ballots.flatMap((ballot, voter) =>
            ballot.some(([id]) => id === project.id) ? [slow.purses[voter] as Fraction] : [],
          );
          expect(backers).toBe(behind.length);
          expect(sameFraction(left, sum(behind))).toBe(true);
          expect(left.over < BigInt(project.cost) * left.under).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('where everybody gives the same points, it is as if they had made marks', () => {
    fc.assert(
      fc.property(elections(fc.constant(1)), shares, fc.integer({ min: 2, max: 5 }), (election, share, points) => {
        const marks = election.ballots.map((ballot) => ballot.map(([id]) => [id, points] as const));
        const once = equalShares(crowdOf(election), share);
        const often = equalShares(crowdOf({ ...election, ballots: marks }), share);
        expect(ids(often.bought.map(({ project }) => project))).toEqual(ids(once.bought.map(({ project }) => project)));
      }),
    );
  });
});

describe('the shares are raised as long as the money is enough', () => {
  test('and what stands then is what a step-by-step count finds', () => {
    fc.assert(
      fc.property(anyElection, fc.constantFrom(1, 2, 5), (election, step) => {
        fc.pre(election.projects.every(({ cost }) => cost < 100));
        const voted = election.projects.filter(({ id }) => votesOf(election).get(id));
        let share = Math.floor(election.budget / (election.ballots.length * step)) * step;
        const costAt = (at: number) => {
          const chosen = new Set(slowly(election, at).bought.map(({ id }) => id));
          return costOf(election.projects.filter(({ id }) => chosen.has(id)));
        };
        while (costAt(share) < costOf(voted) && costAt(share + step) <= election.budget) share += step;
        const done = addOne(election, step);
        const slow = slowly(election, share);
        expect(ids(done.bought.map(({ project }) => project)).sort()).toEqual(slow.bought.map(({ id }) => id).sort());
        if (done.stop === 'over') expect(done.share).toBe(share);
      }),
      { numRuns: 200 },
    );
  });

  test('nobody spends what is not there, and nobody pays for what they did not vote for', () => {
    fc.assert(
      fc.property(anyElection, (election) => {
        fc.pre(election.projects.every(({ cost }) => cost < 100));
        const { bought } = addOne(election, 1);
        expect(costOf(bought.map(({ project }) => project))).toBeLessThanOrEqual(election.budget);
        for (const { project } of bought) expect(votesOf(election).get(project.id)).toBeGreaterThan(0);
      }),
    );
  });

  test('a limit on the share is kept, and said', () => {
    const election: Election = {
      budget: 100,
      projects: [
        { id: 'lamp', cost: 50 },
        { id: 'bench', cost: 60 },
      ],
      ballots: [[['lamp', 1]], [['bench', 1]], [], [], []],
    };
    expect(addOne(election, 1, 40)).toMatchObject({ firstShare: 20, share: 40, stop: 'limit', bought: [] });
    expect(addOne(election, 1)).toMatchObject({ share: 59, stop: 'over' });
  });

  test('where everything fits, everything is bought', () => {
    const projects = [
      { id: 'lamp', cost: 50 },
      { id: 'bench', cost: 60 },
    ];
    const done = addOne({ budget: 110, projects, ballots: [[['lamp', 1]], [['bench', 1]], []] }, 1);
    expect(done.stop).toBe('all');
    expect(ids(done.bought.map(({ project }) => project)).sort()).toEqual(['bench', 'lamp']);
  });

  test('without a single ballot nothing is bought', () => {
    expect(addOne({ budget: 10, projects: [{ id: 'a', cost: 1 }], ballots: [] }, 1)).toMatchObject({ bought: [] });
  });
});

describe('six of ten neighbours want two dear things, four want cheap ones', () => {
  const marks = (...list: string[]): Ballot => list.map((id) => [id, 1] as const);
  const election: Election = {
    budget: 10_000,
    projects: [
      { id: 'gate', cost: 5000 },
      { id: 'fountain', cost: 5000 },
      { id: 'ramp', cost: 2000 },
      { id: 'books', cost: 2000 },
    ],
    ballots: [...Array(6).fill(marks('gate', 'fountain')), ...Array(4).fill(marks('ramp', 'books'))],
  };

  test('by votes alone the six get everything', () => {
    expect(ids(greedy(election))).toEqual(['fountain', 'gate']);
  });

  test('with equal shares the four get what their share pays, and the page can say who paid', () => {
    const { bought, unbought, share } = addOne(election, 1);
    expect(share).toBe(1666);
    expect(bought.map(({ project, inFull, price }) => [project.id, inFull, rounded(price)])).toEqual([
      ['fountain', 6, 833],
      ['books', 4, 500],
      ['ramp', 4, 500],
    ]);
    expect(unbought.map(({ project, backers, left }) => [project.id, backers, rounded(left)])).toEqual([
      ['gate', 6, 4996],
    ]);
  });
});

test('equal votes: the cheaper one first, then the one whose number comes first', () => {
  const projects = [
    { id: 'b', cost: 4 },
    { id: 'a', cost: 4 },
    { id: 'c', cost: 3 },
  ];
  const everyone: Ballot = projects.map(({ id }) => [id, 1] as const);
  const election = { budget: 7, projects, ballots: [everyone, everyone] };
  expect(ids(greedy(election))).toEqual(['c', 'a']);
  expect(ids(equalShares(crowdOf(election), 4).bought.map(({ project }) => project))).toEqual(['c', 'a']);
});
