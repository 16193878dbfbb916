import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ActivityDetail, SessionForMe } from '../../../../../shared/activities/schema';
import { closeDoorList } from '../../../../../shared/activities/tickets-endpoints';
import { signedIn } from '../../../../test/people';
import { answer, asked, resetServer } from '../../../../test/server';
import { RunCard } from './run-card';

const NOW = '2026-11-28T10:00:00.000Z';
const session = {
  sessionId: `202611281630${'a'.repeat(8)}`,
  startsAt: '2026-11-28T08:30:00.000Z',
  endsAt: '2026-11-28T09:30:00.000Z',
  state: 'open',
  mode: 'first_come',
} as SessionForMe;
const activity = { activityId: 'a'.repeat(26), kind: 'plain', state: 'over', sessions: [session] } as ActivityDetail;
const shown = (more: Partial<ActivityDetail>) =>
  render(<RunCard activity={{ ...activity, ...more }} session={session} now={NOW} />);

beforeEach(() => {
  resetServer();
  signedIn();
});

test('the list at the door is closed when the activity is over, for it ends in that very minute', async () => {
  answer(closeDoorList, { closedAt: NOW, came: 3, noShows: 1 });
  shown({});
  fireEvent.click(screen.getByRole('button', { name: '收签到表' }));
  fireEvent.click(screen.getAllByRole('button', { name: '收签到表' }).at(-1) as HTMLElement);
  await waitFor(() => expect(asked.some(({ endpoint }) => endpoint === 'closeDoorList')).toBe(true));
});

test('a class has no such list, whether its term is over or not', () => {
  shown({ kind: 'classroom' });
  shown({ kind: 'classroom', state: 'open' });
  expect(screen.queryByRole('button', { name: '收签到表' })).toBeNull();
});
