import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { PayAlarm } from '../../../../../shared/donations/alarm';
import {
  askRefund,
  decideDonorWords,
  decideRefund,
  listFundDonations,
  listPayAlarms,
  settlePayAlarm,
} from '../../../../../shared/donations/desk-endpoints';
import type { DeskDonation, Refund } from '../../../../../shared/donations/donation';
import { FUND_ID, myGift, ORDER_NO } from '../../../../test/funds';
import { resident, signedIn } from '../../../../test/people';
import { answer, asked, refuse } from '../../../../test/server';
import { router } from '../../../../test/taro';
import GiftsPage from '../../../packages/committee/fund-gifts/index';
import AlarmsPage from '../../../packages/committee/pay-alarms/index';

const refund = (part: Partial<Refund> = {}): Refund => ({
  refundNo: `${ORDER_NO}-1`,
  fen: 1000,
  reason: '多付了',
  state: 'asked',
  askedBy: `${'0'.repeat(25)}9`,
  askedAt: '2026-11-22T03:00:00.000Z',
  decidedBy: null,
  decidedAt: null,
  endedAt: null,
  ...part,
});
const { fundName: _, hostName: __, refundedFen: ___, ...facts } = myGift();
const gift = (refunds: Refund[] = []): DeskDonation => ({ ...facts, transactionId: '42', refunds });
const alarm: PayAlarm = {
  alarmId: `20261121-missing_here-${ORDER_NO}`,
  day: '2026-11-21',
  kind: 'missing_here',
  what: 'payment',
  orderNo: ORDER_NO,
  refundNo: null,
  fundId: FUND_ID,
  merchantRef: 'DEMO',
  hereFen: null,
  thereFen: 2000,
  foundAt: '2026-11-22T02:10:00.000Z',
  mended: false,
  settled: null,
};
const sent = (name: string) => asked.filter(({ endpoint }) => endpoint === name).map(({ body }) => body);
const show = (one: DeskDonation) => answer(listFundDonations, { month: '2026-11', donations: [one], cursor: null });

beforeEach(() => {
  signedIn({
    roles: [{ role: 'fund_keeper', scope: 'community', fromAt: '2026-01-01T00:00:00.000Z', untilAt: null }],
  });
  router.params = { fundId: FUND_ID };
});

test('I ask for a part to be given back, never for more than is left', async () => {
  show(gift());
  answer(askRefund, gift([refund()]));
  render(<GiftsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '提出退款' }));
  const amount = screen.getByRole('textbox', { name: '退多少（元）' });
  await userEvent.type(screen.getByRole('textbox', { name: '为什么退' }), '多付了');
  await userEvent.clear(amount);
  await userEvent.type(amount, '20.01');
  expect(screen.getByText('最多能退 20.00 元')).toBeVisible();
  expect(screen.getByRole('button', { name: '提出' })).toBeDisabled();
  await userEvent.clear(amount);
  await userEvent.type(amount, '10');
  await userEvent.click(screen.getByRole('button', { name: '提出' }));
  await waitFor(() => expect(sent('askRefund')).toEqual([{ refundFen: 1000, reason: '多付了' }]));
});

test('what I asked for myself waits for somebody else', async () => {
  show(gift([refund({ askedBy: resident.personId })]));
  const { container } = render(<GiftsPage />);
  expect(await screen.findByText('您提的退款，要另一位来同意。')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  expect(screen.queryByRole('button', { name: '同意退款' })).toBeNull();
});

test('as the second person I agree, after a question; a refusal says why', async () => {
  show(gift([refund()]));
  refuse(decideRefund, 'REFUND_DECIDED');
  render(<GiftsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '同意退款' }));
  const buttons = screen.getAllByRole('button', { name: '同意退款' });
  await userEvent.click(buttons[buttons.length - 1] as HTMLElement);
  expect(await screen.findByText(/这笔退款已经有人处理过了/)).toBeVisible();
  expect(sent('decideRefund')).toEqual([{ agree: true }]);
});

const held: DeskDonation = { ...gift(), name: '李桂芳', message: '早点修好', moderation: 'held' };
/** From now on the server says it was decided so. */
const decides = (moderation: DeskDonation['moderation']) =>
  answer(decideDonorWords, () => {
    show({ ...held, moderation });
    return { ...held, moderation };
  });

test('words the check was not sure about stand there with a question; I let them be shown', async () => {
  show(held);
  decides('pass');
  const { container } = render(<GiftsPage />);
  expect(await screen.findByText(/名字“李桂芳”，留言“早点修好”。微信的文字检查拿不准/)).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await userEvent.click(screen.getByRole('button', { name: '可以公开' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: '可以公开' })).toBeNull());
  expect(sent('decideDonorWords')).toEqual([{ show: true }]);
});

test('what is not to be shown is asked once more; then the card says so', async () => {
  show(held);
  decides('dropped');
  render(<GiftsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '不公开' }));
  expect(sent('decideDonorWords')).toEqual([]);
  const buttons = screen.getAllByRole('button', { name: '不公开' });
  await userEvent.click(buttons[buttons.length - 1] as HTMLElement);
  expect(await screen.findByText('看过了，没有公开')).toBeVisible();
  expect(sent('decideDonorWords')).toEqual([{ show: false }]);
});

test('my own words are for somebody else to look at: it says so, and nothing changes', async () => {
  show(held);
  refuse(decideDonorWords, 'SECOND_PERSON_NEEDED');
  render(<GiftsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '可以公开' }));
  expect(await screen.findByText(/自己写下的要请另一位来看/)).toBeVisible();
  expect(screen.getByRole('button', { name: '可以公开' })).toBeVisible();
});

test('of a gift without words, or one not paid, nothing is asked', async () => {
  answer(listFundDonations, {
    month: '2026-11',
    donations: [
      { ...held, name: null, message: '' },
      { ...held, orderNo: `${ORDER_NO.slice(0, -1)}9`, state: 'NOTPAY', paidAt: null },
    ],
    cursor: null,
  });
  render(<GiftsPage />);
  expect(await screen.findAllByText('20.00 元')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: '可以公开' })).toBeNull();
});

test('a difference to WeChat’s bill is said in a sentence, and stays until I write what I found', async () => {
  answer(listPayAlarms, { alarms: [alarm], cursor: null });
  answer(settlePayAlarm, alarm);
  const { container } = render(<AlarmsPage />);
  expect(await screen.findByText('一笔捐款 20.00 元微信的账单里有，这里没有，请核对。')).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await userEvent.click(screen.getByRole('button', { name: '写下查到的' }));
  await userEvent.type(screen.getByRole('textbox', { name: '查到什么' }), '测试单，已退');
  await userEvent.click(screen.getByRole('button', { name: '记下' }));
  await waitFor(() => expect(sent('settlePayAlarm')).toEqual([{ note: '测试单，已退' }]));
});

test('a refund the bank does not take is no matter of a bill, and says where to see to it', async () => {
  answer(listPayAlarms, {
    alarms: [{ ...alarm, kind: 'refund_stuck', what: 'refund', refundNo: `${ORDER_NO}-1`, hereFen: 2000 }],
    cursor: null,
  });
  render(<AlarmsPage />);
  expect(await screen.findByText(/微信支付商户平台.*手动处理。$/)).toBeVisible();
  expect(screen.getByText(/的退款$/)).toBeVisible();
  expect(screen.queryByText(/的账单$/)).toBeNull();
});

test('where everything agrees, it says so', async () => {
  answer(listPayAlarms, { alarms: [], cursor: null });
  render(<AlarmsPage />);
  expect(await screen.findByText('都对得上')).toBeVisible();
});
