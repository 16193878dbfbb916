import { render, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { Commitment } from '../../../../shared/calendar/commitment';
import { getMyCalendar } from '../../../../shared/calendar/endpoints';
import { signedIn } from '../../../test/people';
import { answer, asked } from '../../../test/server';
import { NextThings } from './next-things';

const NOW = '2026-11-28T02:00:00.000Z';
const shift: Commitment = {
  kind: 'shift',
  id: '202611280000000000000001',
  title: '社区义诊 · 引导员',
  place: '2 号楼东凉亭',
  startsAt: '2026-11-28T06:00:00.000Z',
  endsAt: '2026-11-28T08:30:00.000Z',
  state: 'confirmed',
  page: '/packages/shifts/detail/index?shiftId=202611280000000000000001',
  discreet: false,
  changedAt: NOW,
};
const held: Commitment = {
  ...shift,
  kind: 'activity',
  id: 's1',
  title: '学用手机',
  startsAt: '2026-11-29T06:00:00.000Z',
  endsAt: '2026-11-29T07:00:00.000Z',
  state: 'held',
  page: '/packages/activities/detail/index?activityId=a1',
};

test('today’s shift is on the first page, and a seat held for me asks for my answer', async () => {
  signedIn();
  answer(getMyCalendar, { items: [shift, held], feed: null });
  const { container } = render(<NextThings now={NOW} />);
  expect(await screen.findByRole('link', { name: '确认：学用手机' })).toHaveAttribute('href', held.page);
  expect(screen.getByRole('link', { name: '看看：社区义诊 · 引导员' })).toHaveAttribute('href', shift.page);
  expect(screen.getByRole('region', { name: '接下来' })).toHaveTextContent('位子给您留着，请确认，2 号楼东凉亭');
  expect(asked.find(({ endpoint }) => endpoint === 'getMyCalendar')?.path).toContain('from=2026-11-28&to=2026-12-05');
  expect(await axe(container)).toHaveNoViolations();
});

test('with nothing ahead the first page says nothing of it', async () => {
  signedIn();
  answer(getMyCalendar, { items: [], feed: null });
  const { container } = render(<NextThings now={NOW} />);
  await waitFor(() => expect(asked.some(({ endpoint }) => endpoint === 'getMyCalendar')).toBe(true));
  expect(container).toBeEmptyDOMElement();
});
