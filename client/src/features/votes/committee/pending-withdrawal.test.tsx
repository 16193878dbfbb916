import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { withdrawVote } from '../../../../../shared/votes/endpoints';
import { signedIn } from '../../../../test/people';
import { answer, asked } from '../../../../test/server';
import { voteDetail } from '../../../../test/votes';
import { PendingWithdrawal } from './pending-withdrawal';

const because = '预算写错了，改好重新公示';
const vote = (byMe: boolean) => voteDetail({ mayManage: true, pendingWithdrawal: { because, byMe } });
beforeEach(() => void signedIn());

test('I read why my colleague wants it back, agree, and am asked once more', async () => {
  const { container } = render(<PendingWithdrawal vote={vote(false)} />);
  expect(screen.getByText(because)).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  answer(withdrawVote, { ...vote(false), state: 'withdrawn', withdrawnBecause: because, pendingWithdrawal: null });
  await userEvent.click(screen.getByRole('button', { name: /同意撤回/ }));
  await userEvent.click(await screen.findByRole('button', { name: '确定撤回' }));
  await waitFor(() => expect(asked.find(({ endpoint }) => endpoint === 'withdrawVote')?.body).toEqual({ because }));
});

test('my own held reason waits for somebody else, so there is nothing for me to press', () => {
  render(<PendingWithdrawal vote={vote(true)} />);
  expect(screen.getByText(because)).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

test('where nothing waits nothing is shown', () => {
  const { container } = render(<PendingWithdrawal vote={voteDetail()} />);
  expect(container).toBeEmptyDOMElement();
});
