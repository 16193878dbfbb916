import fc from 'fast-check';
import { addBallots, count, emptyTally, outcomeOf } from './count';
import type { Choice, Vote } from './schema';
import { fractionWords } from './sentences';

type Rules = Pick<Vote, 'kind' | 'basis' | 'form' | 'quorum' | 'pass'>;
const TWO_THIRDS = { numerator: 2, denominator: 3 };
const HALF = { numerator: 1, denominator: 2 };
const resolution: Rules = {
  kind: 'resident_resolution',
  basis: 'household',
  form: { type: 'for_against' },
  quorum: TWO_THIRDS,
  pass: { fraction: HALF, strict: true },
};
const options = ['红', '黄', '蓝'].map((label, i) => ({ optionId: `o${i + 1}`, label }));
const times = (n: number, ...choices: Choice[]): Choice[][] => Array.from({ length: n }, () => choices);
const box = (yes: number, no: number, abstain = 0) => [
  ...times(yes, 'for'),
  ...times(no, 'against'),
  ...times(abstain, 'abstain'),
];

describe('a resolution of 240 households, two thirds taking part, more than half of them agreeing', () => {
  test('passes with 160 ballots of which 81 agree', () => {
    const outcome = count(resolution, 240, box(81, 79));
    expect(outcome).toMatchObject({
      took: 160,
      quorumNeeded: 160,
      quorumMet: true,
      passNeeded: 81,
      passed: true,
      winners: ['for'],
    });
    expect(outcome.sentence).toBe('通过：160 户参加，同意 81 户，达到过半数（至少 81 户）。');
  });

  test('fails by one household at the door, however many agree', () => {
    const outcome = count(resolution, 240, box(159, 0));
    expect(outcome).toMatchObject({ quorumMet: false, passed: false, winners: [] });
    expect(outcome.sentence).toBe('没有通过：240 户里只有 159 户参加，离够数还差 1 户。');
  });

  test('fails when exactly half agree, for more than half was asked', () => {
    const outcome = count(resolution, 240, box(80, 80));
    expect(outcome).toMatchObject({ quorumMet: true, passed: false });
    expect(outcome.sentence).toBe('没有通过：够数了，但同意只有 80 户，没达到过半数（至少 81 户）。');
  });

  test('passes when exactly half agree and half was enough', () => {
    expect(count({ ...resolution, pass: { fraction: HALF, strict: false } }, 240, box(80, 80)).passed).toBe(true);
  });

  test('an abstention took part: it helps the quorum and not the resolution', () => {
    expect(count(resolution, 240, box(80, 0, 80))).toMatchObject({ quorumMet: true, passed: false });
    expect(count(resolution, 240, box(81, 0, 79))).toMatchObject({ quorumMet: true, passed: true });
  });

  test('two thirds of those who took part, exactly and by one', () => {
    const strict = { ...resolution, pass: { fraction: TWO_THIRDS, strict: false } };
    expect(count(strict, 180, box(80, 40)).passed).toBe(true);
    expect(count(strict, 180, box(79, 41)).passed).toBe(false);
    expect(count({ ...strict, pass: { fraction: TWO_THIRDS, strict: true } }, 180, box(80, 40)).passed).toBe(false);
  });

  test('an empty box decides nothing', () => {
    expect(count(resolution, 240, [])).toMatchObject({ took: 0, quorumMet: false, passed: false });
  });
});

describe('a choice between options', () => {
  const single: Rules = {
    ...resolution,
    form: { type: 'single', options },
    quorum: HALF,
    pass: { fraction: { numerator: 1, denominator: 3 }, strict: false },
  };

  test('carries the one ahead that reaches the threshold', () => {
    const outcome = count(single, 10, [...times(4, 'o1'), ...times(3, 'o2'), ...times(2, 'o3')]);
    expect(outcome).toMatchObject({ passed: true, winners: ['o1'] });
    expect(outcome.sentence).toBe('通过：9 户参加，“红” 4 户，达到三分之一（至少 3 户）。');
  });

  test('carries none when the top is tied', () => {
    const outcome = count(single, 10, [...times(3, 'o1'), ...times(3, 'o2')]);
    expect(outcome).toMatchObject({ passed: false, winners: [] });
    expect(outcome.sentence).toContain('打平');
  });

  test('with several marks carries each option that reaches it', () => {
    const multiple: Rules = {
      ...single,
      form: { type: 'multiple', options, max: 2 },
      pass: { fraction: HALF, strict: true },
    };
    const outcome = count(multiple, 6, [...times(2, 'o1', 'o2'), ...times(1, 'o2', 'o3'), ...times(1, 'o1')]);
    expect(outcome).toMatchObject({ took: 4, passed: true, winners: ['o1', 'o2'] });
    expect(outcome.sentence).toBe('通过：4 户参加，“红、黄” 3、3 户，达到过半数（至少 3 户）。');
  });
});

describe('a poll', () => {
  const poll: Rules = { ...resolution, kind: 'poll', basis: 'person', quorum: null, pass: null };

  test('shows the tendency, against included, and decides nothing', () => {
    const outcome = count(poll, 100, box(10, 30, 5));
    expect(outcome).toMatchObject({ passed: null, quorumMet: null, winners: ['against'] });
    expect(outcome.sentence).toBe('45 人参加，选“不同意”的最多，30 人，只作参考。');
  });

  test('in which the grandchildren take part too never shows more people than there are', () => {
    expect(count(poll, 3, box(3, 1))).toMatchObject({ heads: 4, took: 4 });
    expect(count(poll, 5, box(3, 1))).toMatchObject({ heads: 5, took: 4 });
  });

  test('names a tie, and a box of abstentions, and an empty box', () => {
    expect(count(poll, 100, box(3, 3)).sentence).toBe('6 人参加，“同意、不同意”一样多，各 3 人，只作参考。');
    expect(count(poll, 100, box(0, 0, 2)).sentence).toBe('2 人参加，都选了弃权，只作参考。');
    expect(count(poll, 100, []).sentence).toBe('没有人参加，这次没有收到意见。');
  });
});

test('fractions are said as neighbours say them', () => {
  const say = (numerator: number, denominator: number, strict: boolean) =>
    fractionWords({ fraction: { numerator, denominator }, strict });
  expect(say(2, 3, false)).toBe('三分之二');
  expect(say(2, 3, true)).toBe('超过三分之二');
  expect(say(1, 2, true)).toBe('过半数');
  expect(say(50, 100, false)).toBe('一半');
  expect(say(1, 1, false)).toBe('全部');
  expect(say(17, 20, false)).toBe('17/20');
});

describe('whatever the ballots', () => {
  const choice = fc.constantFrom<Choice>('for', 'against', 'abstain');
  const ballots = fc.array(
    choice.map((c) => [c]),
    { maxLength: 300 },
  );
  const fraction = fc
    .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }))
    .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }));
  const rules = fc
    .record({ quorum: fraction, fraction, strict: fc.boolean() })
    .map(({ quorum, fraction, strict }): Rules => ({ ...resolution, quorum, pass: { fraction, strict } }));
  const spare = fc.nat(300);

  test('every ballot is in exactly one count, and every number is whole', () => {
    fc.assert(
      fc.property(rules, ballots, spare, (rule, all, extra) => {
        const outcome = count(rule, all.length + extra, all);
        expect(outcome.counts.reduce((total, c) => total + c.votes, 0)).toBe(all.length);
        const numbers = [
          outcome.heads,
          outcome.took,
          outcome.quorumNeeded,
          outcome.passNeeded,
          ...outcome.counts.map((c) => c.votes),
        ];
        expect(numbers.every(Number.isSafeInteger)).toBe(true);
      }),
    );
  });

  test('the order of the ballots and the cut into pages change nothing', () => {
    fc.assert(
      fc.property(rules, ballots, spare, fc.nat(300), (rule, all, extra, cut) => {
        const heads = all.length + extra;
        const paged = emptyTally();
        addBallots(paged, all.slice(cut));
        addBallots(paged, all.slice(0, cut));
        expect(outcomeOf(rule, heads, paged)).toEqual(count(rule, heads, all));
        expect(count(rule, heads, [...all].reverse())).toEqual(count(rule, heads, all));
      }),
    );
  });

  test('one more household that agrees never turns a pass into a failure', () => {
    fc.assert(
      fc.property(rules, ballots, spare, (rule, all, extra) => {
        const heads = all.length + extra + 1;
        if (count(rule, heads, all).passed) expect(count(rule, heads, [...all, ['for']]).passed).toBe(true);
        const turned = all.map(([c]): Choice[] => [c === 'against' ? 'for' : (c as Choice)]);
        if (count(rule, heads, all).passed) expect(count(rule, heads, turned).passed).toBe(true);
      }),
    );
  });

  test('one more household in the roll never makes a quorum easier', () => {
    fc.assert(
      fc.property(rules, ballots, spare, (rule, all, extra) => {
        const heads = all.length + extra;
        if (!count(rule, heads, all).quorumMet) expect(count(rule, heads + 1, all).quorumMet).toBe(false);
      }),
    );
  });

  test('it passes exactly when both numbers it names are reached', () => {
    fc.assert(
      fc.property(rules, ballots, spare, (rule, all, extra) => {
        const outcome = count(rule, all.length + extra, all);
        const yes = outcome.counts.find((c) => c.choice === 'for')?.votes ?? 0;
        const reached = outcome.took >= (outcome.quorumNeeded ?? 0) && yes >= (outcome.passNeeded ?? 0);
        expect(outcome.passed).toBe(reached && yes > 0);
      }),
    );
  });
});
