import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { getPlaces, listHouseholds } from '../../../../shared/places/endpoints';
import { listMembers } from '../../../../shared/residents/endpoints';
import { getShift } from '../../../../shared/shifts/endpoints';
import type { ShiftDetail } from '../../../../shared/shifts/schema';
import { dropOut, offerShift, signUp, takeOffer } from '../../../../shared/shifts/sign-up-endpoints';
import { signedIn } from '../../../test/people';
import { answer, asked, refuse } from '../../../test/server';
import { role, shiftDetail } from '../../../test/shifts';
import { router } from '../../../test/taro';
import ShiftDetailPage from '../../packages/shifts/detail/index';

const FAR = { startsAt: '2099-11-28T06:00:00.000Z', endsAt: '2099-11-28T08:30:00.000Z' };
const open = (part: Partial<ShiftDetail> = {}, me = {}) => {
  signedIn(me);
  const shift = shiftDetail({ ...FAR, dropOutUntilAt: '2099-11-27T12:00:00.000Z', ...part });
  router.path = '/packages/shifts/detail/index';
  router.params = { shiftId: shift.shiftId };
  answer(getShift, shift);
  return render(<ShiftDetailPage />);
};
const mine = { state: 'mine', offered: false, late: false } as const;
const sent = (endpoint: string) => asked.find((one) => one.endpoint === endpoint);

const two = [
  role({ roleId: 'r1', name: '理发师', capacity: 2, taken: 2, mine: { state: 'full', waiting: 0, mayWait: true } }),
  role({ roleId: 'r2', name: '引导员' }),
  role({ roleId: 'r3', name: '收拾场地', capacity: 2, taken: 1 }),
];

test('I read when, where, whom to call and who comes', async () => {
  const { container } = open({ roles: two });
  expect(await screen.findByText('11月28日 周六 14:00–16:30')).toBeVisible();
  expect(screen.getByRole('button', { name: '打电话给赵春梅' })).toBeVisible();
  expect(screen.getByText('另有 2 位未公开姓名')).toBeVisible();
  expect(screen.getByText(/前退出，位子马上给下一位/)).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});

test('I choose a role, and 我来 is for that one', async () => {
  open({ roles: two });
  expect(await screen.findByRole('radio', { name: /引导员/ })).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: /收拾场地/ }));
  expect(screen.getByRole('contentinfo')).toHaveTextContent('收拾场地，剩 1 位');
  answer(signUp, { role: role({ roleId: 'r3', name: '收拾场地', capacity: 2, taken: 2, mine }) });
  await userEvent.click(screen.getByRole('button', { name: '我来' }));
  await waitFor(() => expect(sent('signUp')?.path).toContain('/roles/r3/seat'));
  expect(sent('signUp')?.body).toEqual({ orWait: false });
});

test('a full role is waited for by its own button', async () => {
  open({ roles: two });
  answer(signUp, { role: role({ roleId: 'r1', mine: { state: 'waiting', place: 1 } }) });
  await userEvent.click(await screen.findByRole('button', { name: '排候补：理发师' }));
  await waitFor(() => expect(sent('signUp')?.body).toEqual({ orWait: true }));
});

test('in time I drop out with one question', async () => {
  open({ roles: [role({ mine })] });
  answer(dropOut, { role: role(), mark: null });
  await userEvent.click(await screen.findByRole('button', { name: '退出' }));
  const sheet = screen.getByRole('dialog');
  expect(sheet).toHaveTextContent('位子马上给下一位，不记在您名下');
  await userEvent.click(within(sheet).getByRole('button', { name: '退出这一班' }));
  await waitFor(() => expect(sent('dropOut')?.body).toEqual({ late: false }));
});

test('too late by the server’s clock, I am told what will be noted before it is', async () => {
  open({ roles: [role({ mine })] });
  refuse(dropOut, 'LATE_DROP_OUT');
  await userEvent.click(await screen.findByRole('button', { name: '退出' }));
  await userEvent.click(screen.getByRole('button', { name: '退出这一班' }));
  expect(await screen.findByRole('button', { name: '确实来不了，退出' })).toBeVisible();
  expect(screen.getByRole('dialog')).toHaveTextContent('会记一笔“过了时间才退出”');
});

test('I look for somebody to take over, and it stays mine until then', async () => {
  open({ roles: [role({ mine })] });
  answer(offerShift, { role: role({ mine: { ...mine, offered: true } }) });
  await userEvent.click(await screen.findByRole('button', { name: '找人接班' }));
  expect(screen.getByRole('dialog')).toHaveTextContent('没人接，还是您来');
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '找人接班' }));
  await waitFor(() => expect(sent('offerShift')).toBeDefined());
});

test('a seat on offer is taken over, not signed up for', async () => {
  open({ roles: [role({ taken: 4, mine: { state: 'on_offer' } })] });
  answer(takeOffer, { role: role({ taken: 4, mine }) });
  expect(await screen.findByText('满了，有人想找您接班，点“我来”就接上')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '我来' }));
  await waitFor(() => expect(sent('takeOffer')).toBeDefined());
  expect(sent('signUp')).toBeUndefined();
});

test('within the window, whoever has a seat is led to the check-in', async () => {
  const soon = new Date(Date.now() + 600_000).toISOString();
  const later = new Date(Date.now() + 6_000_000).toISOString();
  open({ startsAt: soon, endsAt: later, gatherAt: soon, roles: [role({ mine })] });
  expect(await screen.findByRole('link', { name: '签到' })).toHaveAttribute(
    'href',
    expect.stringContaining('check-in'),
  );
});

test('another thing of mine at that time is pointed out', async () => {
  open({ alsoThen: [{ title: '书法班', startsAt: FAR.startsAt, endsAt: FAR.endsAt }] });
  expect(await screen.findByText(/书法班，14:00–16:30/)).toBeVisible();
});

test('a cancelled shift says why, and offers no button', async () => {
  open({ state: 'cancelled', cancelledBecause: '下大雨', roles: [role({ mine: { state: 'cancelled' } })] });
  expect(await screen.findByText('下大雨')).toBeVisible();
  expect(screen.queryByRole('button', { name: '我来' })).toBeNull();
});

test('a grid worker signs up a neighbour who agreed', async () => {
  const grant = { role: 'grid_worker', scope: 'community', fromAt: '2026-01-01T00:00:00.000Z', untilAt: null } as const;
  open({}, { roles: [grant] });
  answer(getPlaces, {
    compounds: [{ compoundId: 'c1', name: '机械厂家属院' }],
    buildings: [{ buildingId: 'c1.2', compoundId: 'c1', name: '2 号楼', households: 1 }],
  } as never);
  answer(listHouseholds, { households: [{ householdId: 'c1.2.1.301', unit: '1', room: '301' }] } as never);
  answer(listMembers, {
    members: [{ personId: 'p9', displayName: '李奶奶', seat: 1, boundAt: '2026-10-01T00:00:00.000Z' }],
  });
  answer(signUp, { role: role({ taken: 4 }) });
  await userEvent.click(await screen.findByRole('button', { name: /代邻居报名/ }));
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: '哪栋楼' }), 'c1.2');
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: '哪一户' }), 'c1.2.1.301');
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: '替谁报名' }), 'p9');
  expect(screen.getByRole('button', { name: '替他报名' })).toBeDisabled();
  await userEvent.click(screen.getByRole('radio', { name: '电话里同意' }));
  await userEvent.click(screen.getByRole('button', { name: '替他报名' }));
  await waitFor(() =>
    expect(sent('signUp')?.body).toEqual({
      orWait: false,
      forPerson: { personId: 'p9', consent: 'by_phone' },
    }),
  );
});
