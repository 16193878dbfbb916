import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Reply } from '../../../../shared/http/endpoint';
import { cancelReservation, cancelSeries, getReservation } from '../../../../shared/venues/endpoints';
import { signedIn } from '../../../test/people';
import { answer, asked, resetServer } from '../../../test/server';
import { router } from '../../../test/taro';
import ReservationPage from '../../packages/venues/reservation/index';

const one: Reply<typeof getReservation> = {
  reservationId: `20991125${'0'.repeat(16)}`,
  venueId: 'pingpong',
  venueName: '乒乓球室',
  place: '党群服务中心一楼',
  day: '2099-11-25',
  from: 1140,
  to: 1200,
  zoneIds: ['a'],
  zoneNames: ['1 号台'],
  people: 1,
  state: 'confirmed',
  because: null,
  purpose: '',
  householdId: 'c1.2.1.301',
  proxy: null,
  madeAt: '2026-11-22T02:48:00.000Z',
  changedAt: '2026-11-22T02:48:00.000Z',
  mayCancel: true,
  later: 0,
};
const open = (part: Partial<typeof one> = {}) => {
  resetServer();
  signedIn();
  router.params = { reservationId: one.reservationId };
  answer(getReservation, { ...one, ...part });
  return render(<ReservationPage />);
};

test('a single booking has one way to be given back', async () => {
  open();
  answer(cancelReservation, { ...one, state: 'cancelled' });
  await userEvent.click(await screen.findByRole('button', { name: '来不了，退掉' }));
  expect(screen.queryByRole('button', { name: /都退掉/ })).toBeNull();
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '退掉' }));
  await waitFor(() => expect(asked.some(({ endpoint }) => endpoint === 'cancelReservation')).toBe(true));
});

test('of a weekly booking I give back this one, or this one and all that follow', async () => {
  const { container } = open({ later: 3 });
  answer(cancelSeries, { cancelled: [one, one, one, one].map((week) => ({ ...week, state: 'cancelled' as const })) });
  expect(await screen.findByRole('button', { name: '只退这一次' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '这次和之后的 3 次都退掉' }));
  const sheet = screen.getByRole('dialog', { name: '退掉这次和之后的 3 次？' });
  expect(sheet).toHaveTextContent('您家的时长也还回来');
  expect(await axe(container)).toHaveNoViolations();
  answer(getReservation, { ...one, state: 'cancelled', mayCancel: false });
  await userEvent.click(within(sheet).getByRole('button', { name: '退掉 4 次' }));
  await waitFor(() => expect(asked.filter(({ endpoint }) => endpoint === 'cancelSeries')).toHaveLength(1));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('what has begun cannot be given back here', async () => {
  open({ mayCancel: false });
  expect(await screen.findByText('约好了')).toBeVisible();
  expect(screen.queryByRole('button', { name: /退/ })).toBeNull();
});
