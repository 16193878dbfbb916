import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { getFund, listFunds } from '../../../../shared/funds/endpoints';
import {
  getPublicFund,
  getReport,
  listDisclosures,
  listPublicEntries,
  listPublicGifts,
} from '../../../../shared/funds/public-endpoints';
import type { Report } from '../../../../shared/funds/view';
import { listProjects } from '../../../../shared/projects/endpoints';
import { FUND_ID, fundCard, fundDetail, gifts, projectCard, publicFund, row } from '../../../test/funds';
import { signedIn } from '../../../test/people';
import { answer, asked } from '../../../test/server';
import { router } from '../../../test/taro';
import FundPage from '../../packages/funds/detail/index';
import EntriesPage from '../../packages/funds/entries/index';
import ReportPage from '../../packages/funds/report/index';
import FundsPage from '../../pages/funds/index';
import { dropSession } from '../../platform/session';

beforeEach(() => {
  router.params = { fundId: FUND_ID };
  answer(listProjects, ({ path }) => ({
    projects: path.includes('running') ? [projectCard()] : [],
    cursor: null,
  }));
  answer(listDisclosures, { disclosures: [], nextDisclosureOn: '2026-12-31', cursor: null });
});

/** Everything the page asks for has come. */
async function settled() {
  await screen.findByText('换 6 盏路灯');
  await screen.findByText('还没有报告');
}

test('where there is one fund, its page is the tab: balance, whose account, and both buttons', async () => {
  signedIn();
  answer(listFunds, { funds: [fundCard()] });
  answer(getFund, fundDetail());
  const { container } = render(<FundsPage />);
  expect(await screen.findByText('32,486.50')).toBeVisible();
  expect(screen.getByText('账已对到 11月21日')).toBeVisible();
  expect(screen.getByText('钱在示例慈善会的账户里，社区只管怎么用、用得对不对。')).toBeVisible();
  expect(screen.getByRole('button', { name: '捐一点' })).toBeVisible();
  expect(screen.getByRole('link', { name: '申请用钱' })).toHaveAttribute(
    'href',
    `/packages/funds/apply/index?fundId=${FUND_ID}`,
  );
  await settled();
  expect(screen.queryByText('等我核对的收入')).toBeNull();
  expect(screen.queryByText('等管委会批的')).toBeNull();
  expect(await axe(container)).toHaveNoViolations();
});

test('whoever watches over the fund by name finds what waits for a second look', async () => {
  signedIn();
  answer(listFunds, { funds: [fundCard()] });
  answer(getFund, fundDetail({ amSupervisor: true }));
  render(<FundsPage />);
  expect(await screen.findByRole('link', { name: /等我核对的收入/ })).toBeVisible();
  expect(screen.getByRole('link', { name: /等管委会批的/ })).toHaveTextContent('您是监督人，票据和花费都可以看');
  await settled();
});

test('where there are several, each shows how far it has come', async () => {
  signedIn();
  answer(listFunds, {
    funds: [fundCard(), fundCard({ fundId: `02${'f'.repeat(24)}`, name: '助学基金', goalFen: null })],
  });
  const { container } = render(<FundsPage />);
  expect(await screen.findByRole('heading', { name: '助学基金' })).toBeVisible();
  expect(screen.getByText('已募 41,010.00，目标 50,000 元')).toBeVisible();
  expect(screen.getByText('¥64,973.00')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('without an account I see the same books, and no button that asks me for money', async () => {
  dropSession();
  answer(getPublicFund, publicFund());
  const { container } = render(<FundPage />);
  const rows = await screen.findByRole('region', { name: '最近的每一笔' });
  expect(within(rows).getByText('+120.00')).toBeVisible();
  expect(within(rows).getByText('−1,340.00')).toBeVisible();
  expect(screen.queryByRole('button', { name: '捐一点' })).toBeNull();
  await settled();
  expect(screen.queryByText('我的捐款')).toBeNull();
  expect(asked.some(({ endpoint }) => endpoint === 'getFund')).toBe(false);
  expect(await axe(container)).toHaveNoViolations();
});

test('money taken back is shown with its own sign: a correction of spending is a plus', async () => {
  dropSession();
  answer(getPublicFund, publicFund());
  render(<FundPage />);
  expect(await screen.findByText('+86.00')).toBeVisible();
  await settled();
});

test('the chart can be read as a table', async () => {
  dropSession();
  answer(getPublicFund, publicFund());
  const { container } = render(<FundPage />);
  expect(await screen.findByText('8月花得最多，3,410.00 元。每一笔都在下面。')).toBeVisible();
  await settled();
  await userEvent.click(screen.getByRole('button', { name: '这半年的进出，看表格' }));
  const table = screen.getByRole('table', { name: '近一年每月的收入和支出' });
  expect(within(table).getByText('2026年8月')).toBeVisible();
  expect(within(table).getByText('3,410.00')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('I look through the books month by month, one direction, and open what stands behind a line', async () => {
  dropSession();
  answer(listPublicEntries, ({ path }) => ({
    month: path.includes('month=2026-10') ? '2026-10' : '2026-11',
    rows: path.includes('flow=out') ? [row({})] : [gifts, row({})],
    earlier: path.includes('month=2026-10') ? null : '2026-10',
  }));
  answer(listPublicGifts, {
    gifts: [{ entryId: FUND_ID, seq: 7, at: '2026-11-21T02:00:00.000Z', amountFen: 2000, projectNo: null }],
  });
  const { container } = render(<EntriesPage />);
  await userEvent.click(await screen.findByRole('button', { name: /邻居捐款 3 笔/ }));
  expect(await screen.findByText('20.00 元')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /路灯材料/ }));
  expect(screen.getByText('赵春梅（主任）')).toBeVisible();
  expect(screen.getByText('发票 1 张，指纹 abababababab')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await userEvent.click(screen.getByRole('button', { name: '看更早的（2026年10月）' }));
  expect(await screen.findByRole('heading', { name: '2026年10月' })).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: '支出' }));
  expect(await screen.findByRole('button', { name: /路灯材料/ })).toBeVisible();
  expect(screen.queryByText('邻居捐款 3 笔')).toBeNull();
});

const report: Report = {
  fundId: FUND_ID,
  fundName: '邻里微基金',
  communityName: '示例社区',
  hostName: '示例慈善会',
  agreementNo: 'XY-1',
  whose: '钱在示例慈善会的账户里，社区只管怎么用、用得对不对。',
  managers: [{ name: '赵春梅', duty: '主任' }],
  supervisor: '郑明',
  period: '2026Q3',
  figures: {
    from: '2026-07-01',
    to: '2026-09-30',
    openingFen: 100_000,
    inFen: 50_000,
    outFen: 30_000,
    closingFen: 120_000,
    gifts: 9,
    income: [{ source: 'gift', fen: 50_000 }],
    spending: [{ purpose: 'environment', fen: 30_000 }],
    projects: [],
    seq: 180,
    hash: publicFund().hash,
  },
  rows: [row({})],
  published: null,
};

test('the quarterly report is one sheet with a code that leads to the page; not published yet, it says so', async () => {
  dropSession();
  router.params = { fundId: FUND_ID, period: '2026Q3' };
  answer(getReport, report);
  const { container } = render(<ReportPage />);
  expect(await screen.findByRole('heading', { name: '基金收支公示单' })).toBeVisible();
  expect(screen.getByText('1,200.00')).toBeVisible();
  expect(screen.getByRole('img', { name: '基金的公开页面，二维码' })).toBeVisible();
  expect(screen.getByText('还没有正式公开，数字还会变，请以公开的那一张为准。')).toBeVisible();
  expect(screen.getByRole('button', { name: '打印' })).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});
