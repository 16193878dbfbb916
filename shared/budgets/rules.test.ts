import fc from 'fast-check';
import { raisesOf } from './decide';
import { after, dueOf, groupOf, listedAt, wasAnnounced } from './life';
import {
  areValidMarks,
  assertBallotable,
  assertRound,
  assertWithdrawable,
  countsAt,
  inPaperOrder,
  pointsOf,
  standingOf,
} from './rules';
import type { Candidate, Mark, Round, Standing } from './schema';

const NOW = '2026-11-25T08:00:00.000Z';
const CLOSES = '2026-12-05T08:00:00.000Z';
const round: Round = {
  roundId: 'r'.repeat(26),
  fundId: 'f'.repeat(26),
  fundName: '邻里微基金',
  title: '今年的微项目大家选',
  about: '',
  totalFen: 1_000_000,
  mostFen: 500_000,
  basis: 'household',
  form: { type: 'approval', most: 2 },
  closesAt: CLOSES,
  state: 'open',
  revision: 1,
  history: [],
  moderation: 'pass',
  withdrawnBecause: null,
  openedAt: NOW,
  standing: [],
  summary: null,
};
const standing: Standing[] = ['1', '2', '3'].map((no) => ({
  no,
  candidateId: no.repeat(26),
  title: no,
  costFen: 100,
}));
const refusal = (run: () => void): string => {
  try {
    run();
    return 'OK';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test.each([
  ['open', NOW, 'OK'],
  ['open', CLOSES, 'BUDGET_CLOSED'],
  ['collecting', NOW, 'BUDGET_NOT_OPEN'],
  ['draft', NOW, 'BUDGET_NOT_OPEN'],
  ['decided', NOW, 'BUDGET_CLOSED'],
  ['withdrawn', NOW, 'BUDGET_WITHDRAWN'],
] as const)('a ballot for a round that is %s, at %s: %s', (state, now, code) => {
  expect(refusal(() => assertBallotable({ state, closesAt: CLOSES }, now))).toBe(code);
});

test('it can be taken back until it closes, also while projects are collected', () => {
  expect(refusal(() => assertWithdrawable({ state: 'collecting', closesAt: CLOSES }, NOW))).toBe('OK');
  expect(refusal(() => assertWithdrawable({ state: 'open', closesAt: CLOSES }, CLOSES))).toBe('BUDGET_CLOSED');
  expect(refusal(() => assertWithdrawable({ state: 'withdrawn', closesAt: CLOSES }, NOW))).toBe('BUDGET_WITHDRAWN');
});

test('a draft must leave an hour to vote, and no project may cost more than there is', () => {
  expect(refusal(() => assertRound(round, NOW))).toBe('OK');
  expect(refusal(() => assertRound({ ...round, closesAt: NOW }, NOW))).toBe('BUDGET_PERIOD_INVALID');
  expect(refusal(() => assertRound({ ...round, mostFen: 1_000_001 }, NOW))).toBe('BAD_REQUEST');
  const points = { type: 'points', points: 3, most: 4 } as const;
  expect(refusal(() => assertRound({ ...round, form: points }, NOW))).toBe('BAD_REQUEST');
});

test('the paper numbers what was taken in, in the order it was proposed', () => {
  const one = (candidateId: string, state: Candidate['state'], proposedAt: string): Candidate => ({
    candidateId,
    state,
    proposedAt,
    title: candidateId,
    story: '',
    place: '',
    costFen: 100,
    because: null,
    by: 'resident',
    moderation: 'pass',
    projectNo: null,
  });
  const list = [one('b', 'admitted', CLOSES), one('x', 'refused', NOW), one('a', 'admitted', NOW)];
  expect(standingOf(list).map(({ no, candidateId }) => [no, candidateId])).toEqual([
    ['1', 'a'],
    ['2', 'b'],
  ]);
  expect(refusal(() => standingOf(list.slice(1)))).toBe('BUDGET_TOO_FEW');
});

const anyMarks = fc.array(
  fc.record({ no: fc.constantFrom('1', '2', '3', '4'), points: fc.integer({ min: 1, max: 4 }) }),
  { maxLength: 4 },
);

test('whatever is on a paper that is accepted, nobody gave more than they had', () => {
  fc.assert(
    fc.property(anyMarks, fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 4 }), (marks, points, most) => {
      if (!areValidMarks({ type: 'points', points, most }, standing, marks)) return;
      expect(pointsOf(marks)).toBeLessThanOrEqual(points);
      expect(new Set(marks.map(({ no }) => no)).size).toBe(marks.length);
      for (const mark of marks) expect(mark.points).toBeLessThanOrEqual(most);
      expect(inPaperOrder(marks).map(({ no }) => no)).toEqual(marks.map(({ no }) => no).sort());
    }),
  );
});

test.each<[string, Mark[], boolean]>([
  [
    'two marks of two',
    [
      { no: '1', points: 1 },
      { no: '3', points: 1 },
    ],
    true,
  ],
  ['nothing', [], false],
  ['three marks of two', ['1', '2', '3'].map((no) => ({ no, points: 1 })), false],
  ['a number that is not on the paper', [{ no: '4', points: 1 }], false],
])('%s on a paper for marks', (_, marks, valid) => {
  expect(areValidMarks(round.form, standing, marks)).toBe(valid);
});

test('however much there is and however few vote, the shares are raised some thousands of times at most', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 1_000_000_000_000 }),
      fc.integer({ min: 0, max: 60_000 }),
      (total, ballots) => {
        const { stepFen, limitFen } = raisesOf(total, ballots);
        expect(stepFen % 100).toBe(0);
        expect(limitFen % stepFen).toBe(0);
        expect(limitFen / stepFen).toBeLessThanOrEqual(10_000);
      },
    ),
  );
});

test('an open round is due to be counted, a quarter of a minute after it closes, and stands in the list of its state', () => {
  expect(dueOf(round)).toBe(countsAt(round));
  expect(countsAt(round)).toBe('2026-12-05T08:00:15.000Z');
  const decided = after(round, 'decided', 'decided', CLOSES);
  expect(dueOf(decided)).toBeNull();
  expect([groupOf('draft'), groupOf('collecting'), groupOf('open'), groupOf('decided')]).toEqual([
    'drafts',
    'live',
    'live',
    'done',
  ]);
  expect(listedAt(decided)).toBe(CLOSES);
  expect(wasAnnounced(decided)).toBe(false);
  expect(wasAnnounced(after(decided, 'collecting', 'announced', NOW))).toBe(true);
});
