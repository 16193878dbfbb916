import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { ProjectDetail } from '../../../../shared/projects/detail';
import { getProject, rateProject } from '../../../../shared/projects/endpoints';
import type { Expense } from '../../../../shared/projects/expense';
import { approveExpense, listExpensesToDecide, refuseExpense } from '../../../../shared/projects/expense-endpoints';
import { plannedOf } from '../../../../shared/projects/progress';
import { signedIn } from '../../../test/people';
import { answer, asked, refuse, resetServer } from '../../../test/server';
import { router } from '../../../test/taro';
import ApprovalsPage from '../../packages/funds/approvals/index';
import ProjectPage from '../../packages/funds/project/index';
import { ApplyForm } from './apply-form';
import { planOf, sumOf } from './plan-draft';

const id = (letter: string) => letter.repeat(26);
const lines = [
  { lineNo: 1, what: '感应灯 6 盏', plannedFen: 150_000, spentFen: 134_000 },
  { lineNo: 2, what: '人工', plannedFen: 50_000, spentFen: 0 },
];
const expense: Expense = {
  expenseId: id('e'),
  fundId: id('f'),
  projectNo: '1',
  projectTitle: '换 6 盏路灯',
  lineNo: 2,
  what: '装灯人工',
  amountFen: 40_000,
  payee: '建国水电',
  receiptCount: 1,
  receipts: [],
  overBecause: '',
  leftOut: [],
  askedAt: '2026-11-20T00:00:00.000Z',
  state: 'asked',
  approvals: [{ name: '赵春梅', duty: '主任', at: '2026-11-20T02:00:00.000Z' }],
  approvalsNeeded: 2,
  voteId: null,
  because: null,
  decidedAt: null,
  paidOn: null,
  mine: false,
  awaitsMe: true,
};
const running: ProjectDetail = {
  fundId: id('f'),
  projectNo: '1',
  title: '换 6 盏路灯',
  story: '3 号楼到南门的灯坏了一半，老人晚上不敢下楼。',
  as: 'resident',
  orgName: '',
  showName: false,
  purpose: 'environment',
  lines,
  milestones: [
    { what: '买灯', dueOn: '2026-11-10', doneAt: '2026-11-09T00:00:00.000Z', note: '买好了', photos: [], shown: true },
    { what: '装灯', dueOn: '2026-11-30', doneAt: null, note: '', photos: [], shown: false },
  ],
  plannedFen: plannedOf(lines),
  spentFen: 134_000,
  state: 'running',
  revision: 7,
  appliedAt: '2026-10-01T00:00:00.000Z',
  publishedAt: '2026-10-05T00:00:00.000Z',
  decidableOn: '2026-10-10',
  approvals: [],
  approvedAt: '2026-10-12T00:00:00.000Z',
  reservedFen: 200_000,
  voteId: null,
  because: null,
  outcome: null,
  leftOverFen: null,
  stars: [0, 0, 0, 0, 0],
  fundName: '邻里微基金',
  applicantName: null,
  heldFen: 66_000,
  missingFen: 0,
  approvalsNeeded: 2,
  expenses: [expense],
  ratings: [],
  may: [],
  mine: { applied: false, rating: null },
  managers: [],
  conflicts: [],
};

beforeEach(() => {
  resetServer();
  signedIn();
  router.params = { fundId: running.fundId, projectNo: running.projectNo };
  answer(getProject, running);
});

test('everybody sees what was planned, what is spent and which step comes next', async () => {
  const { container } = render(<ProjectPage />);
  const plan = await screen.findByRole('region', { name: '花钱的打算' });
  expect(plan).toHaveTextContent('计划 1,500.00');
  expect(plan).toHaveTextContent('已花 1,340.00');
  expect(screen.getByText('打算 11月30日前办完')).toBeInTheDocument();
  expect(screen.getByText('一位邻居申请，邻里微基金')).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
});

test('a manager says yes to an expense and is told once more how much it is', async () => {
  answer(approveExpense, { ...expense, state: 'approved', awaitsMe: false });
  render(<ProjectPage />);
  fireEvent.click(await screen.findByRole('button', { name: '批准：装灯人工' }));
  expect(await screen.findByRole('dialog')).toHaveTextContent('批准 400.00 元？');
  fireEvent.click(screen.getByRole('button', { name: '批准' }));
  await waitFor(() => expect(asked.some(({ endpoint }) => endpoint === 'approveExpense')).toBe(true));
});

test('who asked for the money reads that somebody else approves it', async () => {
  answer(getProject, { ...running, expenses: [{ ...expense, mine: true, awaitsMe: false }] });
  render(<ProjectPage />);
  expect(await screen.findByText('自己报的账自己不能批，请管委会别的成员批。')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /批准/ })).not.toBeInTheDocument();
});

test('a refusal on the desk keeps the reason I typed until it is done', async () => {
  answer(listExpensesToDecide, { expenses: [expense] });
  refuse(refuseExpense, 'BUSY');
  render(<ApprovalsPage />);
  fireEvent.click(await screen.findByRole('button', { name: '不批：装灯人工' }));
  fireEvent.change(screen.getByLabelText(/为什么不批/), { target: { value: '票据看不清' } });
  fireEvent.click(screen.getAllByRole('button', { name: '不批' }).at(-1) as HTMLElement);
  expect(await screen.findByRole('alert')).toHaveTextContent('现在用的人多');
  expect(screen.getByLabelText(/为什么不批/)).toHaveValue('票据看不清');
});

test('a finished project: my household says it is good, in words', async () => {
  answer(getProject, { ...running, state: 'finished', expenses: [], leftOverFen: 26_000, may: ['rate'] });
  answer(rateProject, { stars: 5, words: '亮堂', ratedAt: '2026-11-21T00:00:00.000Z', moderation: 'pass' });
  render(<ProjectPage />);
  fireEvent.change(await screen.findByLabelText('您家觉得办得怎么样'), { target: { value: '5' } });
  fireEvent.change(screen.getByLabelText(/想说一句/), { target: { value: '亮堂' } });
  fireEvent.click(screen.getByRole('button', { name: '评一评' }));
  await waitFor(() =>
    expect(asked.find(({ endpoint }) => endpoint === 'rateProject')?.body).toEqual({ stars: 5, words: '亮堂' }),
  );
  expect(screen.getByText(/余下 260.00 元退回了基金/)).toBeInTheDocument();
});

test('an application is sent once everything is filled in, and the sum is right to the fen', () => {
  const draft = {
    draftId: id('d'),
    title: '换灯',
    story: '楼道的灯坏了一半，晚上看不清',
    as: 'resident' as const,
    orgName: '',
    showName: false,
    purpose: 'environment' as const,
    lines: [
      { key: '1', what: '灯', amount: '0.07' },
      { key: '2', what: '人工', amount: '1,200.1' },
    ],
    milestones: [{ key: '1', what: '装灯', dueOn: '2026-12-01' }],
  };
  expect(sumOf(draft)).toBe(120_017);
  expect(planOf(draft)?.lines.map(({ plannedFen }) => plannedFen)).toEqual([7, 120_010]);
  expect(planOf({ ...draft, lines: [{ key: '1', what: '灯', amount: '很多' }] })).toBeNull();
});

test('what I typed in an application is there again when I come back', async () => {
  const form = <ApplyForm fundId={id('f')} purposes={['environment']} now="2026-11-22T02:00:00.000Z" project={null} />;
  const { unmount } = render(form);
  fireEvent.change(screen.getByLabelText(/叫什么/), { target: { value: '楼前加长椅' } });
  fireEvent.click(screen.getByRole('button', { name: '再加一项' }));
  fireEvent.change(screen.getByLabelText(/第 2 项，多少钱/), { target: { value: '88.5' } });
  unmount();
  const { container } = render(form);
  expect(screen.getByLabelText(/叫什么/)).toHaveValue('楼前加长椅');
  expect(screen.getByText('一共申请 88.50 元')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '交申请' })).toBeDisabled();
  expect(await axe(container)).toHaveNoViolations();
});
