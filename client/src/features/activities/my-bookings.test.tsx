import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { cancelBooking, listMyBookings } from '../../../../shared/activities/endpoints';
import type { MyBooking } from '../../../../shared/activities/replies';
import { resident, signedIn } from '../../../test/people';
import { answer, asked, resetServer } from '../../../test/server';
import { MyBookings } from './my-bookings';

const NOW = '2026-11-25T02:00:00.000Z';
const activityId = 'a'.repeat(26);
const sessionId = `202611281630${'a'.repeat(14)}`;
const theirs = 'c1.1.1.401';

beforeEach(() => {
  resetServer();
  signedIn({ homes: resident.homes });
});

const booking = (householdId: string, forNeighbour: boolean, entryId: string): MyBooking => ({
  activityId,
  kind: 'plain',
  title: '周末义剪',
  place: '活动室',
  startsAt: '2026-11-28T08:30:00.000Z',
  endsAt: '2026-11-28T10:30:00.000Z',
  forNeighbour,
  entry: {
    sessionId,
    householdId,
    entryId,
    state: 'booked',
    party: 1,
    answers: {},
    heldUntil: null,
    ahead: null,
    drawCode: null,
    proxy: forNeighbour
      ? { by: 'p1', as: 'grid_worker', personName: '李奶奶', consent: 'by_phone', at: NOW, byName: '王芳' }
      : null,
    bookedAt: NOW,
    byMe: true,
    sentence: '已报上',
  },
});
const entryId = 'b'.repeat(26);
const lists = (...bookings: MyBooking[]) => answer(listMyBookings, { bookings, standing: [] });

test('what I booked for 李奶奶 stands apart from ours, with her ticket, and I can take it back for her', async () => {
  lists(booking(resident.homes[0]?.householdId as string, false, 'c'.repeat(26)), booking(theirs, true, entryId));
  render(<MyBookings now={NOW} />);
  expect(await screen.findByRole('region', { name: '我报的活动' })).toBeInTheDocument();
  const card = within(screen.getByRole('region', { name: '代李奶奶报的：周末义剪' }));
  expect(card.getByText('由网格员王芳代李奶奶办理，本人电话里同意')).toBeInTheDocument();
  expect(card.getByRole('link', { name: '打开票' })).toHaveAttribute('href', expect.stringContaining(theirs));
  answer(cancelBooking, { entry: booking(theirs, true, entryId).entry, session: {} } as never);
  fireEvent.click(card.getByRole('button', { name: '替李奶奶退掉' }));
  fireEvent.click(await screen.findByRole('button', { name: '退掉' }));
  await waitFor(() =>
    expect(asked.filter(({ endpoint }) => endpoint === 'cancelBooking').map(({ body }) => body)).toEqual([
      { householdId: theirs, entryId },
    ]),
  );
});

test('with nothing of our own only what I booked for neighbours is shown', async () => {
  lists(booking(theirs, true, entryId));
  render(<MyBookings now={NOW} />);
  expect(await screen.findByText('代李奶奶报的')).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: '我报的活动' })).toBeNull();
});
