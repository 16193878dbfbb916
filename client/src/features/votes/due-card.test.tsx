import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { VoteCard } from '../../../../shared/votes/schema';
import { NOW, voteCard } from '../../../test/votes';
import { DueCard } from './due-card';

const waiting = (votes: VoteCard[]) => ({
  data: { votes },
  error: null,
  loading: false,
  refreshing: false,
  asOf: 0,
  retry: () => undefined,
});

test('首页 shows the first thing that waits for me and how many more there are', async () => {
  const poll = voteCard({ voteId: `${'0'.repeat(25)}2`, kind: 'poll', basis: 'person', title: '想要哪些摊位？' });
  const { container } = render(<DueCard waiting={waiting([voteCard(), poll])} now={NOW} />);
  expect(screen.getByRole('region', { name: '待您表决' })).toHaveTextContent(
    '一户一票，您家还没有投。已有 142 户参加。',
  );
  expect(screen.getByRole('link', { name: '去投票' })).toBeVisible();
  expect(screen.getByRole('link', { name: /还有 1 件想听您的想法/ })).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('when nothing waits it says so kindly', () => {
  render(<DueCard waiting={waiting([])} now={NOW} />);
  expect(screen.getByText('眼下没有等您投的票')).toBeVisible();
});

test('a vote that has just ended does not wait for me any more', () => {
  render(<DueCard waiting={waiting([voteCard()])} now="2026-11-22T12:00:00.000Z" />);
  expect(screen.queryByText('去投票')).toBeNull();
});
