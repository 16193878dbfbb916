import fc from 'fast-check';
import { ballotOf, decide } from '../../shared/budgets/decide';
import { pbOf } from '../../shared/budgets/export';
import type { BudgetForm, Mark, Round } from '../../shared/budgets/schema';
import { verifyBudget } from './budget';

const pb = (rule: string, selected: [bench: number, lamp: number]) =>
  [
    'META',
    'key;value',
    'budget;100',
    'vote_type;approval',
    `rule;${rule}`,
    'PROJECTS',
    'project_id;cost;name;selected',
    `bench;60;长椅;${selected[0]}`,
    `lamp;50;路灯;${selected[1]}`,
    'VOTES',
    'voter_id;vote',
    ...['1;bench', '2;bench', '3;bench,lamp', '4;lamp', ''],
  ].join('\n');

test('a result that is right is said to be right', () => {
  const { ok, lines } = verifyBudget(pb('equalshares/add1', [1, 0]));
  expect(ok).toBe(true);
  expect(lines.at(-1)).toBe('核对：文件写的 1 个，和这里按“等额份额法”算的完全一样。');
  expect(verifyBudget(pb('greedy', [1, 0])).ok).toBe(true);
});

test('a result that was changed is found out', () => {
  const { ok, lines } = verifyBudget(pb('equalshares/add1', [0, 1]));
  expect(ok).toBe(false);
  expect(lines.at(-1)).toContain('和文件写的不一样');
});

test('a file nobody can read says where', () => {
  expect(() => verifyBudget('META\nkey;value\nbudget;1\nbudget;2\n')).toThrow('文件里没有 PROJECTS 部分');
});

const POINTS: BudgetForm = { type: 'points', points: 12, most: 4 };
const costs = fc.array(fc.integer({ min: 100, max: 900_000 }), { minLength: 2, maxLength: 6 });
const papers = fc.array(
  fc.uniqueArray(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 4 })), { selector: ([no]) => no }),
  {
    maxLength: 12,
  },
);

test('whatever was voted, the file that is published counts to the winners that are published', () => {
  fc.assert(
    fc.property(
      costs,
      papers,
      fc.integer({ min: 100, max: 2_000_000 }),
      fc.boolean(),
      (list, drawn, totalFen, isPoints) => {
        const standing = list.map((costFen, i) => ({ no: String(i + 1), candidateId: '', title: '长椅', costFen }));
        const marks = drawn.map((paper): Mark[] =>
          paper.flatMap(([at, points]) =>
            at < standing.length ? [{ no: String(at + 1), points: isPoints ? points : 1 }] : [],
          ),
        );
        const ballots = marks.map(ballotOf);
        const result = decide({ totalFen, standing }, ballots, '2026-11-25T08:00:00.000Z');
        const winners = result.bought.map(({ no }) => no);
        const round = {
          title: '微项目',
          closesAt: '2026-11-25T08:00:00.000Z',
          openedAt: '2026-11-20T08:00:00.000Z',
          totalFen,
          standing,
          form: isPoints ? POINTS : { type: 'approval', most: 6 },
          summary: { ballots: ballots.length, spentFen: result.spentFen, winners },
        } as Round;
        const { ok, lines } = verifyBudget(pbOf(round, '示例社区', ballots));
        expect(ok).toBe(true);
        expect(lines.some((line) => line.startsWith(`选上 ${winners.length} 个`))).toBe(true);
        expect(result.spentFen).toBeLessThanOrEqual(totalFen);
      },
    ),
  );
});
