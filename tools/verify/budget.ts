import { addOne } from '../../shared/budgets/add-one';
import { costOf, type Project, votesOf } from '../../shared/budgets/election';
import { decimal, type Fraction } from '../../shared/budgets/fraction';
import { greedy } from '../../shared/budgets/greedy';
import { readPb } from '../../shared/budgets/pabulib';
import { electionOf, wholeUnits } from '../../shared/budgets/pb-election';
import type { Report } from './report';

const STOPS = {
  over: '再加一步就超出总额',
  all: '有票的项目都选上了',
  limit: '到了每份的上限',
};
const RAISE = 'equal_shares_step';
const LIMIT = 'equal_shares_limit';

/** Counts a `.pb` file again: who wins by Equal Shares, who by votes alone, and whether the file says the same. */
export function verifyBudget(text: string): Report {
  const file = readPb(text);
  const { election, moneyUnit, voteType, selected } = electionOf(file);
  const shown = ({ over, under }: Fraction, places: number) =>
    decimal({ over, under: under * BigInt(moneyUnit) }, places);
  const money = (units: number) => shown({ over: BigInt(units), under: 1n }, moneyUnit > 1 ? 2 : 0);
  const inUnits = (key: string) => {
    const value = wholeUnits(file.meta.get(key) ?? '', moneyUnit);
    return value > 0 ? value : undefined;
  };
  const shared = addOne(election, inUnits(RAISE) ?? moneyUnit, inUnits(LIMIT));
  const winners = shared.bought.map(({ project }) => project);
  const byVotes = greedy(election);
  const name = namesIn(file.projects.columns, file.projects.rows);
  const votes = votesOf(election);
  const line = ({ id, cost }: Project) => `  ${id}  ${money(cost)}  ${votes.get(id)} 票  ${name(id)}`;
  const lines = [
    `总额 ${money(election.budget)}，${election.projects.length} 个项目，${election.ballots.length} 张票（${voteType}）。`,
    '',
    `等额份额法：每张票从 ${money(shared.firstShare)} 起，加到 ${money(shared.share)}（${STOPS[shared.stop]}）。`,
    `选上 ${winners.length} 个，共 ${money(costOf(winners))}：`,
    ...shared.bought.map(
      ({ project, inFull, allTheyHad, nothing, price }) =>
        `${line(project)}  每票出 ${shown(price, 2)}：${inFull} 人付足，${allTheyHad} 人付光余钱，${nothing} 人已没有余钱`,
    ),
    '没选上的，支持者一共还剩：',
    ...shared.unbought.map(
      ({ project, left }) => `${line(project)}  剩 ${shown(left, 2)}，差 ${shown(missing(project, left), 2)}`,
    ),
    '',
    `只看票数（放不下的跳过）：选上 ${byVotes.length} 个，共 ${money(costOf(byVotes))}：${byVotes.map(({ id }) => id).join('、')}`,
  ];
  if (!selected) return { ok: true, lines: [...lines, '', '文件里没有写哪些项目被选上，没有可以核对的结果。'] };
  const rule = file.meta.get('rule') ?? '';
  const [method, expected] = rule.startsWith('equalshares') ? ['等额份额法', winners] : ['只看票数', byVotes];
  const same = sorted(expected.map(({ id }) => id)) === sorted(selected);
  const verdict = same
    ? `核对：文件写的 ${selected.length} 个，和这里按“${method}”算的完全一样。`
    : `核对：和文件写的不一样！文件选上的是：${selected.join('、')}（规则写的是 ${rule || '无'}，这里按“${method}”算）。`;
  return { ok: same, lines: [...lines, '', verdict] };
}

const missing = ({ cost }: Project, { over, under }: Fraction): Fraction => ({
  over: BigInt(cost) * under - over,
  under,
});

const sorted = (ids: string[]): string => [...ids].sort().join('\n');

function namesIn(columns: string[], rows: { cells: string[] }[]) {
  const [id, name] = [columns.indexOf('project_id'), columns.indexOf('name')];
  const names = new Map(rows.map(({ cells }) => [cells[id]?.trim(), cells[name] ?? '']));
  return (project: string): string => names.get(project) ?? '';
}
