import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { outcome, voteDetail } from '../../../test/votes';
import { OutcomeView } from './outcome-view';

test('a result says whether it passed, why, and every number', async () => {
  const { container } = render(<OutcomeView vote={voteDetail({ state: 'published' })} outcome={outcome()} />);
  expect(screen.getByRole('region', { name: '结果' })).toHaveTextContent('通过：196 户参加');
  expect(screen.getByRole('region', { name: '参加的够不够' })).toHaveTextContent('81.7%，要到 160 户 · 三分之二');
  expect(screen.getByRole('img', { name: '同意 151 户，不同意 33 户，弃权 12 户' })).toBeVisible();
  expect(screen.getByRole('row', { name: /不同意/ })).toHaveTextContent('33');
  expect(await axe(container)).toHaveNoViolations();
});

test('too few took part: no green tick for the yes votes', () => {
  const failed = outcome({
    took: 131,
    quorumMet: false,
    passed: false,
    passNeeded: 66,
    winners: [],
    sentence: '没有通过：…',
  });
  render(<OutcomeView vote={voteDetail({ state: 'published' })} outcome={failed} />);
  expect(screen.getByText('不够数')).toBeVisible();
  expect(screen.getByText('没够数，不作数')).toBeVisible();
  expect(screen.queryByText('到线')).toBeNull();
});

test('neighbours’ own decision does not claim to be the owners’ assembly’s', () => {
  render(<OutcomeView vote={voteDetail({ state: 'published' })} outcome={outcome()} />);
  expect(screen.getByText('居民协商结果，不是业主大会决定')).toBeVisible();
});

test('a poll has no verdict and says that it has no legal force', () => {
  const poll = voteDetail({
    state: 'published',
    kind: 'poll',
    quorum: null,
    pass: null,
    form: {
      type: 'multiple',
      max: 2,
      options: [
        { optionId: 'o1', label: '写春联' },
        { optionId: 'o2', label: '义务理发' },
      ],
    },
  });
  const counted = outcome({
    took: 89,
    counts: [
      { choice: 'o1', label: '写春联', votes: 61 },
      { choice: 'o2', label: '义务理发', votes: 40 },
      { choice: 'abstain', label: '弃权', votes: 3 },
    ],
    quorumNeeded: null,
    quorumMet: null,
    passNeeded: null,
    passed: null,
    winners: ['o1'],
    sentence: '89 户参加，选“写春联”的最多，61 户，只作参考。',
  });
  render(<OutcomeView vote={poll} outcome={counted} />);
  expect(screen.getByText('意见征集，不产生法定表决效力')).toBeVisible();
  expect(screen.getByText('61 / 89 户')).toBeVisible();
  expect(screen.queryByText('通过')).toBeNull();
});
