import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { listMembers } from '../../../../../shared/residents/endpoints';
import { removeMember } from '../../../../../shared/residents/removal';
import { resident, signedIn } from '../../../../test/people';
import { answer, asked, refuse } from '../../../../test/server';
import { forgetReplies } from '../../../platform/cache';
import { BoundMembers } from './bound-members';

const NOW = '2026-11-22T02:48:00.000Z';
const householdId = 'c1.2.1.301';
const boundAt = '2026-10-01T00:00:00.000Z';
const tenant = { personId: `${'0'.repeat(25)}9`, displayName: '小刘', seat: 2, boundAt };
const myself = { personId: resident.personId, displayName: resident.displayName, seat: 1, boundAt };

beforeEach(() => {
  forgetReplies();
  signedIn();
  answer(listMembers, { members: [myself, tenant] });
});

const show = () => render(<BoundMembers householdId={householdId} now={NOW} />);
const askToRemove = async () => {
  await userEvent.click(await screen.findByRole('button', { name: /搬走了，移出这一户：小刘/ }));
  await userEvent.type(screen.getByRole('textbox', { name: /为什么移出/ }), '租约到期');
  await userEvent.click(screen.getByRole('button', { name: '移出这一户' }));
};

test('小刘 has moved out: I say why, and she is off the household', async () => {
  answer(removeMember, { done: true });
  const { container } = show();
  await screen.findByText('小刘');
  expect(await axe(container)).toHaveNoViolations();
  await askToRemove();
  expect(await screen.findByText('1 位')).toBeVisible();
  const sent = asked.find(({ endpoint }) => endpoint === 'removeMember');
  expect(sent?.path).toContain(`/households/${householdId}/members/${tenant.personId}/removal`);
  expect(sent?.body).toEqual({ boundAt, because: '租约到期' });
});

test('I cannot take myself off this way', async () => {
  show();
  await screen.findByText('小刘');
  expect(screen.getAllByRole('button')).toHaveLength(1);
});

test('when it is refused I read why, and she is still there', async () => {
  refuse(removeMember, 'TEXT_RISKY');
  show();
  await askToRemove();
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByText('小刘')).toBeInTheDocument();
});
