import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Attendance } from '../../../../shared/shifts/attendance';
import { checkInToShift, checkOutOfShift, getMyAttendance } from '../../../../shared/shifts/attendance-endpoints';
import { getShift } from '../../../../shared/shifts/endpoints';
import { signedIn } from '../../../test/people';
import { answer, asked, refuse } from '../../../test/server';
import { shiftDetail } from '../../../test/shifts';
import { router } from '../../../test/taro';
import CheckInPage from '../../packages/shifts/check-in/index';

const shift = shiftDetail();
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
const HOUR = 3_600_000;

const attendance = (part: Partial<Attendance> = {}): Attendance => ({
  shiftId: shift.shiftId,
  personId: `${'0'.repeat(25)}1`,
  roleId: 'r1',
  state: 'in',
  arrived: { at: ago(HOUR), how: 'code', by: `${'0'.repeat(25)}1` },
  inAt: ago(HOUR),
  left: null,
  reason: '',
  minutes: 0,
  ...part,
});
const window = (mine: Attendance | null, opensAt = ago(HOUR), countsUntil = ago(-HOUR)) => ({
  attendance: mine,
  opensAt,
  closesAt: ago(-HOUR),
  countsUntil,
});

function open(mine: ReturnType<typeof window>, params: Record<string, string> = {}) {
  signedIn();
  router.path = '/packages/shifts/check-in/index';
  router.params = { shiftId: shift.shiftId, ...params };
  answer(getShift, shift);
  answer(getMyAttendance, mine);
  return render(<CheckInPage />);
}

test('a scanned code checks me in by itself, once', async () => {
  answer(checkInToShift, { attendance: attendance() });
  open(window(null), { code: '7K3F92QM' });
  expect(await screen.findByRole('heading', { name: '签到好了，辛苦您' })).toBeVisible();
  expect(asked.filter(({ endpoint }) => endpoint === 'checkInToShift')).toMatchObject([{ body: { code: '7K3F92QM' } }]);
});

test('I type the code, and a wrong one says what to do', async () => {
  const { container } = open(window(null));
  refuse(checkInToShift, 'CHECK_IN_CODE_WRONG');
  await userEvent.type(await screen.findByRole('textbox', { name: '签到码' }), '7k3f92qq');
  await userEvent.click(screen.getByRole('button', { name: '签到' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByRole('textbox', { name: '签到码' })).toHaveValue('7K3F92QQ');
  expect(await axe(container)).toHaveNoViolations();
});

test('when I leave, my minutes are there', async () => {
  open(window(attendance()));
  answer(checkOutOfShift, {
    attendance: attendance({ state: 'out', minutes: 135, left: { at: ago(0), how: 'code', by: `${'0'.repeat(25)}1` } }),
  });
  await userEvent.click(await screen.findByRole('button', { name: '签退' }));
  expect(await screen.findByRole('heading', { name: '签退好了，记了 2 小时 15 分钟' })).toBeVisible();
});

test('at a home visit the first of the two waits for the other', async () => {
  open(window(attendance({ state: 'pending', inAt: null })));
  expect(await screen.findByRole('heading', { name: '您到了，等另一位' })).toBeVisible();
  expect(screen.queryByRole('button', { name: '签退' })).toBeNull();
});

test('before the window I am told when it opens', async () => {
  open(window(null, ago(-HOUR)));
  expect(await screen.findByText(/开始签到/)).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('a forgotten check-out leads to the leader', async () => {
  open(window(attendance(), ago(5 * HOUR), ago(HOUR)));
  expect(await screen.findByText(/要请队长补记您几点走的/)).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('button', { name: '签退' })).toBeNull());
});
