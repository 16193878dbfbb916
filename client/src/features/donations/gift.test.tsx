import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { cancelDonation, getDonation, listDonors, listMyDonations } from '../../../../shared/donations/endpoints';
import { FUND_ID, myGift, ORDER_NO } from '../../../test/funds';
import { signedIn } from '../../../test/people';
import { answer, asked } from '../../../test/server';
import { router } from '../../../test/taro';
import MyGiftsPage from '../../packages/funds/donations/index';
import DonorsPage from '../../packages/funds/donors/index';
import GiftPage from '../../packages/funds/gift/index';
import { forgetReplies } from '../../platform/cache';
import { dropSession } from '../../platform/session';

beforeEach(() => {
  signedIn();
  router.params = { fundId: FUND_ID, orderNo: ORDER_NO };
});
afterEach(() => jest.useRealTimers());

test('a paid gift: the record says what it is not, the thanks can be kept, and I see what became of it', async () => {
  answer(getDonation, myGift());
  const { container } = render(<GiftPage />);
  expect(await screen.findByRole('heading', { name: '收到了，20.00 元' })).toBeVisible();
  expect(screen.getByText('已经记到“邻里微基金”账上，第 215 笔。')).toBeVisible();
  expect(screen.getAllByText(/不是公益事业捐赠票据/).length).toBe(2);
  expect(screen.getByText('一位邻居（未留名）')).toBeVisible();
  expect(screen.getByRole('button', { name: '存成图片' })).toBeVisible();
  expect(screen.getByRole('link', { name: /放进基金，给大家的事用/ })).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('not known to be paid yet: it asks by itself, then says so and leaves the choice to me', async () => {
  jest.useFakeTimers();
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  answer(getDonation, myGift({ state: 'NOTPAY', paidAt: null, seq: null }));
  answer(cancelDonation, myGift({ state: 'CLOSED', paidAt: null, seq: null }));
  render(<GiftPage />);
  expect(await screen.findByText('正在问微信，这笔付了没有…')).toBeVisible();
  await act(() => jest.advanceTimersByTimeAsync(31_000));
  expect(screen.getByText('还没有收到微信的消息')).toBeVisible();
  expect(asked.filter(({ endpoint }) => endpoint === 'getDonation').length).toBeGreaterThan(5);
  await user.click(screen.getByRole('button', { name: '这次不捐了' }));
  expect(await screen.findByText('这一笔没有付款，已经关上了')).toBeVisible();
});

test('back from the cashier without paying: it says so at once, and I may go on', async () => {
  router.params = { fundId: FUND_ID, orderNo: ORDER_NO, pay: 'cancel' };
  answer(getDonation, myGift({ state: 'NOTPAY', paidAt: null, seq: null }));
  const { container } = render(<GiftPage />);
  expect(await screen.findByText('您取消了付款')).toBeVisible();
  expect(screen.getByRole('button', { name: '再查一次' })).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('it turns to paid while I look at it', async () => {
  jest.useFakeTimers();
  answer(getDonation, myGift({ state: 'NOTPAY', paidAt: null, seq: null }));
  render(<GiftPage />);
  await screen.findByText('正在问微信，这笔付了没有…');
  answer(getDonation, myGift({ seq: null }));
  await act(() => jest.advanceTimersByTimeAsync(4_000));
  expect(screen.getByText('正在记到账上，过几秒就能看到。')).toBeVisible();
});

test('it tells me when my words wait for a look, and when they were not shown', async () => {
  answer(getDonation, myGift({ name: '李桂芳', moderation: 'held' }));
  const { unmount } = render(<GiftPage />);
  expect(await screen.findByText(/您写的名字或留言正在看/)).toBeVisible();
  unmount();
  forgetReplies();
  answer(getDonation, myGift({ name: '李桂芳', moderation: 'dropped' }));
  render(<GiftPage />);
  expect(await screen.findByText(/有人看过，没有公开/)).toBeVisible();
});

test('what was given back says where the money went', async () => {
  answer(getDonation, myGift({ state: 'REFUND', refundedFen: 2000 }));
  render(<GiftPage />);
  expect(await screen.findByText('这一笔已经全部退回')).toBeVisible();
  expect(screen.queryByRole('button', { name: '存成图片' })).toBeNull();
});

test('my gifts lead to their records; with none yet I am shown the funds', async () => {
  answer(listMyDonations, { donations: [myGift()], cursor: null });
  const { container, unmount } = render(<MyGiftsPage />);
  expect(await screen.findByText('20.00 元，给邻里微基金')).toBeVisible();
  expect(screen.getByText(/· 已入账$/)).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  unmount();
  forgetReplies();
  answer(listMyDonations, { donations: [], cursor: null });
  render(<MyGiftsPage />);
  expect(await screen.findByText('还没有捐过')).toBeVisible();
});

test('the wall shows names and amounts only where the donor agreed, without an account', async () => {
  dropSession();
  const donor = { message: '', paidOn: '2026-11-20', projectNo: null };
  answer(listDonors, {
    month: '2026-11',
    donors: [
      { ...donor, name: '王秀英', amountFen: 2000, message: '花池早点修好' },
      { ...donor, name: null, amountFen: 5000 },
      { ...donor, name: '李家', amountFen: null, paidOn: null },
    ],
    cursor: null,
  });
  const { container } = render(<DonorsPage />);
  expect(await screen.findByText('王秀英')).toBeVisible();
  expect(screen.getByText('“花池早点修好”')).toBeVisible();
  expect(screen.getByText('一位邻居')).toBeVisible();
  expect(screen.getByText('一份心意')).toBeVisible();
  // Whoever hides the amount hides the day as well: the month above the list, and once more beside their name.
  expect(screen.getAllByText(/^\d{4}年\d{1,2}月$/)).toHaveLength(2);
  expect(await axe(container)).toHaveNoViolations();
});
