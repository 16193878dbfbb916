import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { ballotOf, decide } from '../../../../shared/budgets/decide';
import {
  castBudgetBallot,
  decideCandidate,
  exportBudget,
  getBudget,
  getPublicBudget,
  proposeCandidate,
} from '../../../../shared/budgets/endpoints';
import { countsAt } from '../../../../shared/budgets/rules';
import type { BudgetDetail, Candidate, Mark, PublicBudget } from '../../../../shared/budgets/schema';
import { signedIn } from '../../../test/people';
import { answer, asked, refuse, resetServer } from '../../../test/server';
import { router } from '../../../test/taro';
import BudgetDeskPage from '../../packages/committee/budget/index';
import BudgetPage from '../../packages/funds/budget/index';
import ProposePage from '../../packages/funds/budget-propose/index';
import PublicBudgetPage from '../../packages/funds/public-budget/index';

const id = (letter: string) => letter.repeat(26);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const candidate = (letter: string, title: string, costFen: number): Candidate => ({
  candidateId: id(letter),
  title,
  story: '大家都用得上，放在大门口',
  place: '大门口',
  costFen,
  state: 'admitted',
  because: null,
  by: 'resident',
  proposedAt: '2026-11-01T00:00:00.000Z',
  moderation: 'pass',
  projectNo: null,
});
const candidates = [
  candidate('a', '大门换灯', 500_000),
  candidate('b', '喷泉', 500_000),
  candidate('c', '图书角', 200_000),
];
const standing = candidates.map(({ candidateId, title, costFen }, i) => ({
  no: String(i + 1),
  candidateId,
  title,
  costFen,
}));
const open: BudgetDetail = {
  roundId: id('r'),
  fundId: id('f'),
  fundName: '邻里微基金',
  title: '今年的微项目大家选',
  about: '',
  totalFen: 1_000_000,
  mostFen: 500_000,
  basis: 'household',
  form: { type: 'approval', most: 2 },
  closesAt: inDays(3),
  state: 'open',
  revision: 5,
  history: [],
  moderation: 'pass',
  withdrawnBecause: null,
  openedAt: '2026-11-10T00:00:00.000Z',
  standing,
  summary: null,
  candidates,
  turnout: { took: 3, heads: 10 },
  countsAt: countsAt({ closesAt: inDays(3) }),
  result: null,
  papers: [{ householdId: 'c1.2.1.301', address: '2 号楼 1 单元 301', castAt: null }],
  mayManage: false,
  mine: [],
  pendingWithdrawal: null,
};
const six: Mark[] = [
  { no: '1', points: 1 },
  { no: '2', points: 1 },
];
const four: Mark[] = [{ no: '3', points: 1 }];
const ballots = [...Array(6).fill(six), ...Array(4).fill(four)].map(ballotOf);
const result = decide(open, ballots, '2026-11-20T00:00:00.000Z');
const decided: BudgetDetail = {
  ...open,
  state: 'decided',
  closesAt: '2026-11-20T00:00:00.000Z',
  result,
  summary: { ballots: 10, spentFen: result.spentFen, winners: result.bought.map(({ no }) => no) },
};

beforeEach(() => {
  resetServer();
  signedIn();
  router.params = { roundId: open.roundId };
  answer(getBudget, open);
});

test('I mark two projects and put my household’s ballot in the box', async () => {
  answer(castBudgetBallot, { castAt: new Date().toISOString(), changed: false, turnout: { took: 4, heads: 10 } });
  const { container } = render(<BudgetPage />);
  fireEvent.click(await screen.findByRole('checkbox', { name: /大门换灯/ }));
  fireEvent.click(screen.getByRole('checkbox', { name: /图书角/ }));
  fireEvent.click(screen.getByRole('checkbox', { name: /喷泉/ }));
  expect(screen.getByText('最多选 2 个，已选 2 个。')).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.click(screen.getByRole('button', { name: '投出这一票：2 个项目' }));
  await screen.findByText('您家的票已经投好');
  expect(asked.find(({ endpoint }) => endpoint === 'castBudgetBallot')?.body).toEqual({
    marks: [
      { no: '1', points: 1 },
      { no: '3', points: 1 },
    ],
    householdId: 'c1.2.1.301',
  });
  expect(screen.getByRole('button', { name: '改票' })).toBeInTheDocument();
});

test('without a network what I marked stays on the paper', async () => {
  refuse(castBudgetBallot, 'BUSY');
  render(<BudgetPage />);
  fireEvent.click(await screen.findByRole('checkbox', { name: /图书角/ }));
  fireEvent.click(screen.getByRole('button', { name: /投出这一票/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent('现在用的人多');
  expect(screen.getByRole('checkbox', { name: /图书角/ })).toBeChecked();
});

test('points: I give one more and one less, and never more than there are', async () => {
  answer(getBudget, { ...open, form: { type: 'points', points: 3, most: 2 } });
  const { container } = render(<BudgetPage />);
  const more = await screen.findByRole('button', { name: '图书角，多给 1 分' });
  fireEvent.click(more);
  fireEvent.click(more);
  expect(more).toBeDisabled();
  fireEvent.click(screen.getByRole('button', { name: '喷泉，多给 1 分' }));
  expect(screen.getByText('还有 0 分可以给，不给完也行。')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '大门换灯，多给 1 分' })).toBeDisabled();
  fireEvent.click(screen.getByRole('button', { name: '图书角，少给 1 分' }));
  expect(screen.getByRole('button', { name: '投出这一票：2 个项目' })).toBeEnabled();
  expect(await axe(container)).toHaveNoViolations();
});

test('the result says of each project who paid for it, and what was missing for the others', async () => {
  answer(getBudget, decided);
  const { container } = render(<BudgetPage />);
  const lamp = await screen.findByRole('region', { name: '大门换灯，谁出的钱' });
  expect(lamp).toHaveTextContent('6 张票，每张票出 833.33 元');
  expect(screen.getByRole('region', { name: '图书角，谁出的钱' })).toHaveTextContent('4 张票，每张票出 500 元');
  expect(screen.getByText('差 4 元')).toBeInTheDocument();
  const usual = screen.getByRole('region', { name: '要是只看票数' });
  expect(usual).toHaveTextContent('大门换灯、喷泉');
  expect(usual).toHaveTextContent('现在 10 户至少有一个选的项目选上；只看票数是 6 户');
  expect(await axe(container)).toHaveNoViolations();
});

test('whoever has the link sees the same without an account, and can take all ballots home', async () => {
  const { papers, mayManage, mine, pendingWithdrawal, ...shown } = decided;
  const seen: PublicBudget = { ...shown, communityName: '示例社区' };
  answer(getPublicBudget, seen);
  answer(exportBudget, { fileName: 'budget-2026-11-20.pb', text: 'META\n' });
  URL.createObjectURL = jest.fn(() => 'blob:1');
  URL.revokeObjectURL = jest.fn();
  render(<PublicBudgetPage />);
  expect(await screen.findByRole('region', { name: '大门换灯，谁出的钱' })).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: '下载全部选票（.pb）' }));
  await waitFor(() => expect(asked.at(-1)?.endpoint).toBe('exportBudget'));
});

test('I propose something in my own words, and a cost that is too high is said before I send it', async () => {
  answer(getBudget, { ...open, state: 'collecting', standing: [] });
  answer(proposeCandidate, { ...candidate('d', '长椅', 180_000), state: 'proposed' });
  const { container } = render(<ProposePage />);
  const field = (name: RegExp) => screen.getByRole('textbox', { name });
  await screen.findByRole('textbox', { name: /叫什么/ });
  fireEvent.change(field(/叫什么/), { target: { value: '长椅' } });
  fireEvent.change(field(/为什么要办/), { target: { value: '老人买菜回来没处歇脚，放在树荫下' } });
  fireEvent.change(field(/大约要多少钱/), { target: { value: '9000' } });
  expect(screen.getByText('每个项目最多 5,000 元')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '交给社区' })).toBeDisabled();
  fireEvent.change(field(/大约要多少钱/), { target: { value: '1800' } });
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.click(screen.getByRole('button', { name: '交给社区' }));
  await waitFor(() =>
    expect(asked.find(({ endpoint }) => endpoint === 'proposeCandidate')?.body).toMatchObject({
      title: '长椅',
      costFen: 180_000,
    }),
  );
});

test('the committee looks into what a proposal costs and takes it in', async () => {
  const grant = { personId: 'x', personName: '王秀英', scope: 'community', fromAt: '2026-01-01T00:00:00.000Z' };
  signedIn({ roles: [{ ...grant, role: 'committee', untilAt: null }] });
  const waiting: Candidate = { ...candidate('d', '长椅', 180_000), state: 'proposed' };
  answer(getBudget, { ...open, state: 'collecting', standing: [], mayManage: true, candidates: [waiting] });
  answer(decideCandidate, { ...waiting, state: 'admitted' });
  const { container } = render(<BudgetDeskPage />);
  const card = await screen.findByRole('region', { name: '长椅' });
  expect(screen.getByRole('button', { name: '项目定了，开始投票' })).toBeDisabled();
  fireEvent.change(within(card).getByRole('textbox', { name: /核实后/ }), { target: { value: '1650' } });
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.click(within(card).getByRole('button', { name: '收下' }));
  await waitFor(() =>
    expect(asked.find(({ endpoint }) => endpoint === 'decideCandidate')?.body).toEqual({
      admit: true,
      costFen: 165_000,
    }),
  );
});
