import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { cancelDonation, createDonation } from '../../../../shared/donations/endpoints';
import { listProjects } from '../../../../shared/projects/endpoints';
import { FUND_ID, myGift, ORDER_NO, projectCard, publicFund } from '../../../test/funds';
import { signedIn } from '../../../test/people';
import { answer, asked, refuse } from '../../../test/server';
import Taro from '../../../test/taro';
import { GiveBtn } from './give-btn';

const paid = jest.fn();
jest.mock('../../platform/pay', () => ({ pay: (...given: unknown[]) => paid(...given), canPayHere: async () => true }));

const PARAMS = {
  timeStamp: '1',
  nonceStr: 'n',
  package: 'prepay_id=wx1',
  signType: 'RSA' as const,
  paySign: 's',
};
const unpaid = myGift({ state: 'NOTPAY', paidAt: null, seq: null });
const sent = () => asked.filter(({ endpoint }) => endpoint === 'createDonation').map(({ body }) => body);

beforeEach(() => {
  signedIn();
  paid.mockReset().mockResolvedValue('done');
  answer(createDonation, { donation: unpaid, pay: PARAMS });
  answer(cancelDonation, myGift({ state: 'CLOSED', paidAt: null, seq: null }));
  answer(listProjects, ({ path }) => ({
    projects: path.includes('running') ? [projectCard({ title: '晾晒区和花池', projectNo: '2' })] : [],
    cursor: null,
  }));
});

async function openSheet(part: Parameters<typeof publicFund>[0] = {}) {
  const shown = render(<GiveBtn fund={publicFund(part)} />);
  await userEvent.click(screen.getByRole('button', { name: '捐一点' }));
  return shown;
}

test('three taps: 捐一点, 20 元 is chosen already, 用微信支付; then the gift’s own page', async () => {
  const { container } = await openSheet();
  await screen.findByText('换一个');
  expect(screen.getByRole('radio', { name: '20 元' })).toBeChecked();
  expect(screen.getByText(/要正式票据，由示例慈善会开/)).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await userEvent.click(screen.getByRole('button', { name: '用微信支付 20 元' }));
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalled());
  expect(sent()[0]).toMatchObject({ amountFen: 2000, projectNo: null, name: null, hideAmount: false, message: '' });
  expect(paid).toHaveBeenCalledWith(PARAMS, `/packages/funds/gift/index?fundId=${FUND_ID}&orderNo=${ORDER_NO}`);
});

test('an own amount for one project, with my name and a word', async () => {
  await openSheet();
  await userEvent.click(await screen.findByRole('button', { name: /换一个/ }));
  await userEvent.click(screen.getByRole('radio', { name: /晾晒区和花池/ }));
  await userEvent.click(screen.getByRole('radio', { name: '自己填' }));
  await userEvent.type(screen.getByRole('textbox', { name: '捐多少（元）' }), '8.88');
  await userEvent.click(screen.getByRole('switch', { name: /公开我的名字/ }));
  await userEvent.click(screen.getByRole('button', { name: '写句话，或者不显示金额' }));
  await userEvent.click(screen.getByRole('switch', { name: /不显示金额/ }));
  await userEvent.type(screen.getByRole('textbox', { name: '写一句话（可以不写）' }), '早点修好');
  await userEvent.click(screen.getByRole('button', { name: '用微信支付 8.88 元' }));
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()[0]).toMatchObject({
    amountFen: 888,
    projectNo: '2',
    name: '李桂芳',
    hideAmount: true,
    message: '早点修好',
  });
});

test('each project says what it still lacks, and one that lacks nothing says so', async () => {
  const card = { title: '晾晒区和花池', plannedFen: 860_000, heldFen: 424_000, spentFen: 100_000 };
  const full = { title: '换 6 盏路灯', plannedFen: 200_000, heldFen: 134_000, spentFen: 134_000 };
  answer(listProjects, ({ path }) => ({
    projects: path.includes('running')
      ? [projectCard({ projectNo: '2', ...card }), projectCard({ projectNo: '3', ...full })]
      : [],
    cursor: null,
  }));
  await openSheet();
  await userEvent.click(await screen.findByRole('button', { name: /换一个/ }));
  expect(screen.getByRole('radio', { name: /晾晒区和花池.*还差 3,360.00 元/ })).toBeVisible();
  expect(screen.getByRole('radio', { name: /换 6 盏路灯.*已够/ })).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: /晾晒区和花池/ }));
  expect(screen.getByText('还差 3,360.00 元')).toBeVisible();
});

test('too much is said at once, and cannot be sent', async () => {
  await openSheet();
  await userEvent.click(screen.getByRole('radio', { name: '自己填' }));
  await userEvent.type(screen.getByRole('textbox', { name: '捐多少（元）' }), '5000.01');
  expect(screen.getByRole('alert')).toHaveTextContent('一次 1 到 5,000 元，一天最多 10,000 元');
  expect(screen.getByRole('button', { name: '用微信支付' })).toBeDisabled();
});

test('I turn away at the cashier: nothing was taken, what I filled in stays, the order is given up', async () => {
  paid.mockResolvedValue('cancelled');
  await openSheet();
  await userEvent.click(screen.getByRole('radio', { name: '50 元' }));
  await userEvent.click(screen.getByRole('button', { name: '用微信支付 50 元' }));
  expect(await screen.findByText(/您取消了付款，没有扣钱/)).toBeVisible();
  expect(screen.getByRole('radio', { name: '50 元' })).toBeChecked();
  await waitFor(() => expect(asked.some(({ endpoint }) => endpoint === 'cancelDonation')).toBe(true));
  await userEvent.click(screen.getByRole('button', { name: '用微信支付 50 元' }));
  await waitFor(() => expect(sent()).toHaveLength(2));
  const [first, second] = sent() as { key: string }[];
  expect(second?.key).not.toBe(first?.key);
});

test('a second press after a lost answer is the same gift', async () => {
  refuse(createDonation, 'WECHAT_UNAVAILABLE');
  await openSheet();
  const press = () => userEvent.click(screen.getByRole('button', { name: '用微信支付 20 元' }));
  await press();
  expect(await screen.findByRole('alert')).toBeVisible();
  await press();
  await waitFor(() => expect(sent()).toHaveLength(2));
  const [first, second] = sent() as { key: string }[];
  expect(second?.key).toBe(first?.key);
});

test('a browser has no cashier: it says where to give instead', async () => {
  paid.mockResolvedValue('nowhere');
  await openSheet();
  await userEvent.click(screen.getByRole('button', { name: '用微信支付 20 元' }));
  expect(await screen.findByText(/请在手机微信里打开小马扎/)).toBeVisible();
});

test('a fund that is given to elsewhere leads to the charity’s page, and takes nothing here', async () => {
  const open = jest.spyOn(window, 'open').mockReturnValue(null);
  const { container } = await openSheet({ mode: 'link_out', canPay: false });
  expect(await axe(container)).toHaveNoViolations();
  await userEvent.click(screen.getByRole('button', { name: '去示例慈善会的页面捐' }));
  expect(open).toHaveBeenCalledWith('https://example.org/give', '_blank', 'noopener');
  expect(sent()).toHaveLength(0);
});

test('a fund of cash says whom to go to', async () => {
  await openSheet({ mode: 'offline', canPay: false });
  expect(screen.getByText(/赵春梅（委员）/)).toBeVisible();
});

test('an ended fund asks nobody for money', () => {
  render(<GiveBtn fund={publicFund({ state: 'closed' })} />);
  expect(screen.queryByRole('button')).toBeNull();
});
