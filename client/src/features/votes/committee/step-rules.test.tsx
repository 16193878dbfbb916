import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { useState } from 'react';
import { previewElectorate } from '../../../../../shared/votes/endpoints';
import { signedIn } from '../../../../test/people';
import { type Asked, answer } from '../../../../test/server';
import { type DraftForm, emptyDraft } from './draft-form';
import { StepRules } from './step-rules';

const NOW = '2026-11-22T02:48:00.000Z';

/** 240 households with 611 adults. */
const heads = ({ body }: Asked) => {
  const household = (body as { basis: string }).basis === 'household';
  return { electorateName: '机械厂家属院', households: 240, heads: household ? 240 : 611 };
};

function Rules({ start = {} }: { start?: Partial<DraftForm> }) {
  const [form, setForm] = useState({ ...emptyDraft(NOW), question: '旧车棚改成充电棚吗？', ...start });
  return <StepRules form={form} problems={{}} change={(part) => setForm((before) => ({ ...before, ...part }))} />;
}

const meaning = () => screen.getByText(/就是说/).parentElement?.textContent;

beforeEach(() => {
  signedIn();
  answer(previewElectorate, heads);
});

test('two thirds taking part and more than half agreeing means 160 and 81 of our 240 households', async () => {
  render(<Rules />);
  await waitFor(() =>
    expect(meaning()).toBe(
      '就是说：240 户里至少 160 户参加才算数；如果正好 160 户参加，至少 81 户同意才通过。弃权算参加，不算同意。',
    ),
  );
});

test('when I change the pass line the numbers follow at once', async () => {
  render(<Rules />);
  await screen.findByText(/至少 81 户/);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '同意要' }), '三分之二');
  expect(meaning()).toContain('至少 107 户同意才通过');
});

test('per adult I see how many we are, and then how many it takes', async () => {
  render(<Rules />);
  await userEvent.click(await screen.findByRole('radio', { name: /成年人每人一票.*611 人/ }));
  await waitFor(() => expect(meaning()).toContain('611 人里至少 408 人参加才算数'));
});

test('asking for opinions has no pass line to choose', async () => {
  render(<Rules start={{ kind: 'poll' }} />);
  await waitFor(() => expect(meaning()).toContain('只作参考'));
  expect(screen.queryByRole('combobox', { name: '同意要' })).toBeNull();
});

test('I can do this step with a screen reader', async () => {
  const { container } = render(<Rules />);
  await screen.findByText(/至少 81 户/);
  expect(await axe(container)).toHaveNoViolations();
});
