import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { Commitment } from '../../../../shared/calendar/commitment';
import { createFeed, getMyCalendar } from '../../../../shared/calendar/endpoints';
import { answer, asked, resetServer } from '../../../test/server';
import { CalendarView } from './calendar-view';
import { FeedCard } from './feed-card';

const shift: Commitment = {
  kind: 'shift',
  id: '20261128-a',
  title: '社区义诊 · 引导员',
  place: '2 号楼东凉亭',
  startsAt: '2026-11-28T06:00:00.000Z',
  endsAt: '2026-11-28T08:30:00.000Z',
  state: 'confirmed',
  page: '/packages/services/shift/index?shiftId=20261128-a',
  discreet: false,
  changedAt: '2026-11-20T00:00:00.000Z',
};
const vote: Commitment = {
  ...shift,
  kind: 'vote',
  id: 'v1',
  title: '楼前装晾衣架吗',
  place: '',
  startsAt: '2026-11-30T12:00:00.000Z',
  endsAt: '2026-11-30T12:00:00.000Z',
};

beforeEach(resetServer);

function show(day: string, items: Commitment[] = [shift, vote]) {
  const onDay = jest.fn();
  const view = (
    <CalendarView items={items} today="2026-11-22" month="2026-11" day={day} onMonth={jest.fn()} onDay={onDay} />
  );
  return { ...render(view), onDay };
}

test('I see what I have on the day I chose, and what the month still brings', async () => {
  const { container } = show('2026-11-28');
  expect(screen.getByRole('heading', { name: '11月28日 周六' })).toBeInTheDocument();
  expect(screen.getByText('14:00–16:30 · 2 号楼东凉亭')).toBeInTheDocument();
  expect(screen.getByText('已定')).toBeInTheDocument();
  expect(screen.getByText('20:00 截止')).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
});

test('a day without anything says what would stand there', () => {
  show('2026-11-22', []);
  expect(screen.getByText('这天没有安排')).toBeInTheDocument();
});

test('a day of the month can be chosen', () => {
  const { onDay } = show('2026-11-22');
  fireEvent.click(within(screen.getByRole('grid')).getByRole('button', { name: /28/ }));
  expect(onDay).toHaveBeenCalledWith('2026-11-28');
});

test('the address of my calendar is shown once, and a new one asks before the old one ends', async () => {
  answer(createFeed, { path: '/calendar/feeds/abc', createdAt: '2026-11-22T00:00:00.000Z' });
  answer(getMyCalendar, { items: [], feed: null });
  const { rerender, container } = render(<FeedCard exists={false} />);
  fireEvent.click(screen.getByRole('button', { name: '要一个订阅地址' }));
  await screen.findByText(/\/api\/calendar\/feeds\/abc$/);
  rerender(<FeedCard exists />);
  expect(screen.getByRole('button', { name: '收回地址' })).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
});

test('whoever has an address already is asked before it is replaced', async () => {
  render(<FeedCard exists />);
  fireEvent.click(screen.getByRole('button', { name: '换新地址' }));
  expect(await screen.findByText(/旧地址马上失效/)).toBeInTheDocument();
  await waitFor(() => expect(asked).toHaveLength(0));
});
