import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { NOW, voteCard } from '../../../test/votes';
import { VoteCard } from './vote-card';

test('a vote that waits for me says until when, how many are missing, and where to vote', async () => {
  const { container } = render(<VoteCard vote={voteCard()} now={NOW} />);
  const card = screen.getByRole('link');
  expect(card).toHaveTextContent('今晚 20:00 截止');
  expect(card).toHaveTextContent('还差 18 户够数');
  expect(card).toHaveTextContent('去投票');
  expect(card).toHaveAttribute('href', expect.stringContaining('voteId='));
  expect(await axe(container)).toHaveNoViolations();
});

test('what my household has voted on says so, and that it can still be changed', () => {
  render(<VoteCard vote={voteCard({ awaitsMe: false, votedByMe: true })} now={NOW} />);
  expect(screen.getByRole('link')).toHaveTextContent('您家已投，截止前可改');
});

test('an opinion poll promises nothing more than it is', () => {
  render(<VoteCard vote={voteCard({ kind: 'poll', basis: 'person' })} now={NOW} />);
  expect(screen.getByRole('link')).toHaveTextContent('只作参考');
  expect(screen.getByRole('link')).toHaveTextContent('说想法');
});

test('after the hour nothing asks me to vote any more', () => {
  render(<VoteCard vote={voteCard()} now="2026-11-22T12:00:01.000Z" />);
  expect(screen.getByRole('link')).toHaveTextContent('正在计票');
  expect(screen.getByRole('link')).not.toHaveTextContent('去投票');
});

test('a published vote shows its verdict and the sentence that says why', () => {
  const sentence = '没有通过：240 户里只有 131 户参加，离够数还差 29 户。';
  render(<VoteCard vote={voteCard({ state: 'published', awaitsMe: false, passed: false, sentence })} now={NOW} />);
  expect(screen.getByRole('link')).toHaveTextContent('没有通过');
  expect(screen.getByRole('link')).toHaveTextContent(sentence);
});
