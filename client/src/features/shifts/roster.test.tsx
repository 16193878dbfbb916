import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { getRoster, getShift, leaveHandover } from '../../../../shared/shifts/endpoints';
import { signedIn } from '../../../test/people';
import { answer, asked } from '../../../test/server';
import { NOON, role, shiftCard, shiftDetail, teamId } from '../../../test/shifts';
import { router } from '../../../test/taro';
import ShiftDetailPage from '../../packages/shifts/detail/index';
import { RosterView } from './roster-view';

const shift = {
  ...shiftCard(),
  seats: [{ roleId: 'r1', names: ['刘敏'], unnamed: 2, gaps: 1 }],
  handover: { text: '钥匙在传达室', byName: '孙海涛', at: NOON },
};

test('the roster says who is on, where somebody is missing, and what was left for the next ones', async () => {
  signedIn();
  answer(getRoster, { shifts: [shift], gaps: 1 });
  const { container } = render(<RosterView teamId={teamId} now={NOON} />);
  expect(await screen.findByText('还缺 1 个人')).toBeVisible();
  expect(screen.getByRole('link', { name: /社区义诊/ })).toHaveTextContent(
    '刘敏2 位未公开缺 1 位孙海涛留话：钥匙在传达室',
  );
  expect(asked.find(({ endpoint }) => endpoint === 'getRoster')?.path).toContain('from=2026-11-23');
  expect(await axe(container)).toHaveNoViolations();
});

test('two weeks later nobody has planned anything yet', async () => {
  signedIn();
  answer(getRoster, ({ path }) =>
    path.includes('from=2026-12-07') ? { shifts: [], gaps: 0 } : { shifts: [shift], gaps: 1 },
  );
  render(<RosterView teamId={teamId} now={NOON} />);
  await screen.findByText('还缺 1 个人');
  await userEvent.click(screen.getByRole('button', { name: '后两周' }));
  expect(await screen.findByRole('heading', { name: '这两周没有排班' })).toBeVisible();
  expect(screen.getByText('12月7日 到 12月20日')).toBeVisible();
});

test('on duty I leave a word for the next ones', async () => {
  signedIn();
  const past = new Date(Date.now() - 3_600_000).toISOString();
  const later = new Date(Date.now() + 3_600_000).toISOString();
  const mine = role({ mine: { state: 'mine', offered: false, late: true } });
  const detail = shiftDetail({ startsAt: past, endsAt: later, gatherAt: past, roles: [mine] });
  router.params = { shiftId: detail.shiftId };
  answer(getShift, detail);
  answer(leaveHandover, { handover: shift.handover });
  render(<ShiftDetailPage />);
  await userEvent.type(await screen.findByRole('textbox', { name: '给下一班留话' }), '钥匙在传达室');
  await userEvent.click(screen.getByRole('button', { name: '留话' }));
  expect(await screen.findByText('这一班留的话（孙海涛）')).toBeVisible();
  expect(screen.getByRole('link', { name: '签到' })).toBeVisible();
});
