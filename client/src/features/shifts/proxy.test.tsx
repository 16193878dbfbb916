import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { listFamily } from '../../../../shared/residents/family';
import { getShift } from '../../../../shared/shifts/endpoints';
import type { ShiftDetail } from '../../../../shared/shifts/schema';
import { dropOut, signUp, takeOffer } from '../../../../shared/shifts/sign-up-endpoints';
import { signedIn } from '../../../test/people';
import { answer, asked, refuse } from '../../../test/server';
import { role, shiftDetail } from '../../../test/shifts';
import { router } from '../../../test/taro';
import ShiftDetailPage from '../../packages/shifts/detail/index';

const FAR = { startsAt: '2099-11-28T06:00:00.000Z', endsAt: '2099-11-28T08:30:00.000Z' };
const mine = { state: 'mine', offered: false, late: false } as const;
const mother = { personId: `${'0'.repeat(25)}9`, displayName: '李奶奶' };
const open = (part: Partial<ShiftDetail> = {}) => {
  signedIn();
  const shift = shiftDetail({ ...FAR, dropOutUntilAt: '2099-11-27T12:00:00.000Z', ...part });
  router.path = '/packages/shifts/detail/index';
  router.params = { shiftId: shift.shiftId };
  answer(getShift, shift);
  return render(<ShiftDetailPage />);
};
const sent = (endpoint: string) => asked.filter((one) => one.endpoint === endpoint).at(-1)?.body;
const book = { title: '周末义剪', startsAt: '2099-11-28T07:00:00.000Z', endsAt: '2099-11-28T09:00:00.000Z' };

test('I sign up my mother, who agreed on the phone, and the sheet goes away', async () => {
  const { container } = open();
  answer(listFamily, { family: [mother] });
  answer(signUp, { role: role({ taken: 4, mine }) });
  await userEvent.click(await screen.findByRole('button', { name: /为家人报名/ }));
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: '替谁报名' }), mother.personId);
  await userEvent.click(screen.getByRole('radio', { name: '电话里同意' }));
  expect(await axe(container)).toHaveNoViolations();
  await userEvent.click(screen.getByRole('button', { name: '替他报名' }));
  await waitFor(() =>
    expect(sent('signUp')).toEqual({ orWait: false, forPerson: { personId: mother.personId, consent: 'by_phone' } }),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByRole('button', { name: '我来' })).toBeVisible();
});

test('with nobody else of mine bound here, I read how they can be', async () => {
  open();
  answer(listFamily, { family: [] });
  await userEvent.click(await screen.findByRole('button', { name: /为家人报名/ }));
  expect(await screen.findByText(/请家里人先用绑定码绑定到同一户/)).toBeVisible();
  expect(screen.queryByRole('button', { name: '替他报名' })).toBeNull();
});

test('when she is busy then, I learn when and not what, and press once more', async () => {
  open();
  answer(listFamily, { family: [mother] });
  refuse(signUp, 'PLANS_COLLIDE', undefined, { ...book, title: null });
  await userEvent.click(await screen.findByRole('button', { name: /为家人报名/ }));
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: '替谁报名' }), mother.personId);
  await userEvent.click(screen.getByRole('radio', { name: '当面同意' }));
  await userEvent.click(screen.getByRole('button', { name: '替他报名' }));
  expect(await screen.findByText('这个时间本人还有别的安排')).toBeVisible();
  answer(signUp, { role: role({ taken: 4, mine }) });
  await userEvent.click(screen.getByRole('button', { name: '仍要替他报名' }));
  await waitFor(() => expect(sent('signUp')).toMatchObject({ anyway: true }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('whom I signed up I can take out again', async () => {
  const one = { roleId: 'r1', personId: mother.personId, name: '李奶奶', at: FAR.startsAt, place: 2, offered: false };
  open({ byMe: [{ ...one, byName: null }] });
  expect(await screen.findByText('引导员，候补第 2 位')).toBeVisible();
  answer(dropOut, { role: role(), mark: null });
  await userEvent.click(screen.getByRole('button', { name: '退出：李奶奶' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '替他退出' }));
  await waitFor(() => expect(sent('dropOut')).toEqual({ late: false, personId: mother.personId }));
});

test('with something booked at that time I am asked once more, by its name, and may come anyway', async () => {
  const { container } = open();
  refuse(signUp, 'PLANS_COLLIDE', undefined, book);
  await userEvent.click(await screen.findByRole('button', { name: '我来' }));
  const sheet = await screen.findByRole('dialog', { name: '这个时间您还有别的安排' });
  expect(sheet).toHaveTextContent('11月28日 周六 15:00–17:00，您有“周末义剪”');
  expect(await axe(container)).toHaveNoViolations();
  answer(signUp, { role: role({ taken: 4, mine }) });
  await userEvent.click(within(sheet).getByRole('button', { name: '仍要报名' }));
  await waitFor(() => expect(sent('signUp')).toEqual({ orWait: false, anyway: true }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('thinking better of it, nothing is sent', async () => {
  open({ roles: [role({ taken: 4, mine: { state: 'on_offer' } })] });
  refuse(takeOffer, 'PLANS_COLLIDE', undefined, book);
  await userEvent.click(await screen.findByRole('button', { name: '我来' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '先不' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.filter(({ endpoint }) => endpoint === 'takeOffer')).toHaveLength(1);
});
