import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { getHealth } from '../../../../shared/system/endpoints';
import { castBallot, getVote, listVotes } from '../../../../shared/votes/endpoints';
import { signedIn } from '../../../test/people';
import { answer, asked, goOffline, refuse } from '../../../test/server';
import Taro, { router } from '../../../test/taro';
import { receipt, voteDetail } from '../../../test/votes';
import VoteDetailPage from '../../packages/votes/detail';

const FAR = '2099-01-01T00:00:00.000Z';
const vote = voteDetail({ closesAt: FAR, countsAt: FAR, publishesAt: FAR });
const turnout = { took: 143, heads: 240, quorumNeeded: 160, missing: 17, asOf: FAR };

beforeEach(() => {
  signedIn();
  router.params = { voteId: vote.voteId };
  answer(getHealth, { ok: true, stage: 'test', now: new Date().toISOString() });
  answer(listVotes, { votes: [], cursor: null });
  answer(getVote, vote);
  Taro.navigateTo.mockClear();
});

const box = (name: string | RegExp) => screen.findByRole('button', { name });

test('nothing is chosen for me, and without a choice nothing can be sent', async () => {
  const { container } = render(<VoteDetailPage />);
  expect(await box('请先选一项')).toBeDisabled();
  for (const option of screen.getAllByRole('radio')) expect(option).not.toBeChecked();
  expect(await axe(container)).toHaveNoViolations();
});

test('the button repeats my choice, and afterwards I get my receipt', async () => {
  answer(castBallot, { receipt, changed: false, turnout });
  render(<VoteDetailPage />);
  await userEvent.click(await screen.findByRole('radio', { name: /^同意/ }));
  await userEvent.click(await box('投出我家这一票：同意'));
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalled());
  expect(Taro.navigateTo.mock.calls[0]?.[0].url).toContain('/packages/votes/receipt/index');
  expect(asked.find(({ endpoint }) => endpoint === 'castBallot')?.body).toEqual({
    choices: ['for'],
    householdId: 'c1.2.1.301',
  });
  expect(await screen.findByText('您家已投')).toBeVisible();
  expect(screen.getByText('143')).toBeVisible();
});

test('without a network my choice stays and I am told how to send it again', async () => {
  goOffline(castBallot);
  render(<VoteDetailPage />);
  await userEvent.click(await screen.findByRole('radio', { name: '不同意' }));
  await userEvent.click(await box('投出我家这一票：不同意'));
  expect(await box('再投一次：不同意')).toBeEnabled();
  expect(screen.getByRole('alert')).toHaveTextContent('这一票还没有投出去');
  expect(screen.getByRole('radio', { name: /不同意/ })).toBeChecked();
});

test('when somebody of my home was faster I am told in one sentence', async () => {
  refuse(castBallot, 'ALREADY_VOTED');
  render(<VoteDetailPage />);
  await userEvent.click(await screen.findByRole('radio', { name: '弃权' }));
  await userEvent.click(await box('投出我家这一票：弃权'));
  expect(await screen.findByText('这张票已经投过了，这次不能改票，请等结果公布。')).toBeVisible();
});

test('a ballot that cannot be changed is asked for once more', async () => {
  answer(getVote, { ...vote, mayChange: false });
  answer(castBallot, { receipt, changed: false, turnout });
  render(<VoteDetailPage />);
  await userEvent.click(await screen.findByRole('radio', { name: /^同意/ }));
  await userEvent.click(await box('投出我家这一票：同意'));
  expect(asked.some(({ endpoint }) => endpoint === 'castBallot')).toBe(false);
  await userEvent.click(await box('投出这一票'));
  await waitFor(() => expect(asked.some(({ endpoint }) => endpoint === 'castBallot')).toBe(true));
});

test('of several options I may mark a few, and 弃权 stands alone', async () => {
  const options = ['写春联', '义务理发', '磨剪刀'].map((label, index) => ({ optionId: `o${index + 1}`, label }));
  answer(getVote, { ...vote, kind: 'poll', basis: 'person', form: { type: 'multiple', max: 2, options } });
  render(<VoteDetailPage />);
  await userEvent.click(await screen.findByRole('checkbox', { name: /写春联/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: /磨剪刀/ }));
  expect(screen.getByText('最多选 2 项，已选 2 项。')).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: /弃权/ }));
  expect(await box('投出我这一票：弃权')).toBeEnabled();
  expect(screen.getByText('意见征集，不产生法定表决效力')).toBeVisible();
});

test('with two homes in the roll I first say whose ballot this is', async () => {
  const second = { householdId: 'c1.3.1.502', address: '机械厂家属院 3 号楼 1 单元 502', receipt: null };
  answer(getVote, { ...vote, ballots: [...vote.ballots, second] });
  answer(castBallot, { receipt, changed: false, turnout });
  render(<VoteDetailPage />);
  await userEvent.click(await screen.findByRole('radio', { name: /3 号楼 1 单元 502/ }));
  await userEvent.click(screen.getByRole('radio', { name: /^同意/ }));
  await userEvent.click(await box('投出我家这一票：同意'));
  await waitFor(() =>
    expect(asked.find(({ endpoint }) => endpoint === 'castBallot')?.body).toMatchObject({ householdId: 'c1.3.1.502' }),
  );
});

test('somebody without a ballot paper is told why', async () => {
  answer(getVote, { ...vote, ballots: [] });
  render(<VoteDetailPage />);
  expect(await screen.findByText('这次表决没有您的选票')).toBeVisible();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('after the hour the page says that the count is being taken', async () => {
  answer(getVote, { ...vote, closesAt: '2026-01-01T00:00:00.000Z', countsAt: '2026-01-01T00:00:15.000Z' });
  render(<VoteDetailPage />);
  expect((await screen.findAllByText('正在计票')).length).toBeGreaterThan(0);
  expect(screen.queryByRole('radio')).toBeNull();
});
