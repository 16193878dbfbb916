import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { getPlaces } from '../../../../../shared/places/endpoints';
import {
  changeShift,
  createShift,
  createShiftSeries,
  getShift,
  listShifts,
  previewSeries,
} from '../../../../../shared/shifts/endpoints';
import type { TeamCard } from '../../../../../shared/shifts/team';
import { listTeams } from '../../../../../shared/shifts/team-endpoints';
import { signedIn } from '../../../../test/people';
import { answer, asked, refuse, resetServer } from '../../../../test/server';
import { NOON, role, shiftCard, shiftDetail, teamId } from '../../../../test/shifts';
import Taro, { router } from '../../../../test/taro';
import ShiftEditPage from '../../../packages/committee/shift-edit/index';
import { PlanForm } from './plan-form';
import { ShiftWeek } from './shift-week';

const team: TeamCard = {
  teamId,
  name: '红马甲队',
  kind: 'service',
  about: '',
  scope: 'community',
  contact: null,
  qualifications: ['理发师'],
  weeklyLimit: 5,
  members: 6,
  revision: 1,
  leaderNames: ['赵春梅'],
  mine: true,
  mayLead: true,
};
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const body = (endpoint: string) => asked.filter((one) => one.endpoint === endpoint).at(-1)?.body;

beforeEach(() => {
  resetServer();
  signedIn();
  answer(getPlaces, { compounds: [], buildings: [], grids: [], households: 0 } as never);
});

function fillIn() {
  type('叫什么', '便民理发');
  type('在哪里', '2 号楼东凉亭');
  type(/哪一天|从哪一天开始排/, '2026-12-01');
  type('几点开始', '09:00');
  type('几点结束', '11:00');
  type('岗位 1 叫什么', '理发');
  type('要几个人', '3');
  type('要什么资质', '理发师');
}

test('a leader plans one shift', async () => {
  answer(createShift, shiftDetail());
  const { container } = render(<PlanForm teams={[team]} now={NOON} />);
  expect(screen.getByRole('button', { name: '排这一班' })).toBeDisabled();
  fillIn();
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.click(screen.getByRole('button', { name: '排这一班' }));
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled());
  expect(body('createShift')).toMatchObject({
    teamId,
    kind: 'service',
    day: '2026-12-01',
    startMinutes: 540,
    durationMinutes: 120,
    dropOutMinutesBefore: 780,
    roles: [{ name: '理发', capacity: 3, qualification: '理发师', note: '' }],
  });
});

test('a leader sees the dates of a series, leaves the holiday out and plans the others', async () => {
  const dates = [
    { day: '2026-12-29', holiday: null },
    { day: '2027-01-01', holiday: '元旦' },
  ];
  answer(previewSeries, { sentence: '每周二、五，共 2 次', dates });
  answer(createShiftSeries, { seriesId: 's'.repeat(26), shiftIds: [], dates: [] });
  render(<PlanForm teams={[team]} now={NOON} />);
  fillIn();
  fireEvent.click(screen.getByRole('radio', { name: '按周' }));
  fireEvent.click(screen.getByRole('checkbox', { name: '周二' }));
  fireEvent.click(screen.getByRole('checkbox', { name: '周五' }));
  type('一共几次', '2');
  fireEvent.click(screen.getByRole('button', { name: '看看是哪些天' }));
  fireEvent.click(await screen.findByRole('button', { name: '去掉 1 天节假日' }));
  expect(screen.getByText('每周二、五，共 2 次，去掉 1 天，一共排 1 天。')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: '排这些天' }));
  await waitFor(() =>
    expect(body('createShiftSeries')).toMatchObject({
      from: '2026-12-01',
      rule: 'FREQ=WEEKLY;BYDAY=TU,FR;COUNT=2',
      exdates: ['2027-01-01'],
    }),
  );
});

test('a refused plan says why, and what was typed stays', async () => {
  refuse(createShift, 'SHIFT_PERIOD_INVALID');
  render(<PlanForm teams={[team]} now={NOON} />);
  fillIn();
  fireEvent.click(screen.getByRole('button', { name: '排这一班' }));
  expect(await screen.findByText(/时间不对：要晚于现在/)).toBeInTheDocument();
  expect(screen.getByLabelText('叫什么')).toHaveValue('便民理发');
});

test('whoever signed up is told when a date moves, after one question', async () => {
  const shift = shiftDetail({ mayLead: true });
  router.params = { shiftId: shift.shiftId };
  answer(getShift, shift);
  answer(changeShift, shift);
  render(<ShiftEditPage />);
  fireEvent.change(await screen.findByLabelText('几点开始'), { target: { value: '15:00' } });
  fireEvent.click(screen.getByRole('button', { name: '改好了' }));
  expect(screen.getByText(/报了名的 3 个人都会收到消息/)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: '改，并告诉他们' }));
  await waitFor(() =>
    expect(body('changeShift')).toMatchObject({
      day: '2026-11-28',
      startMinutes: 900,
      durationMinutes: 90,
      revision: 1,
    }),
  );
});

test('somebody who leads no team learns how one gets there', async () => {
  router.params = {};
  answer(listTeams, { teams: [{ ...team, mayLead: false }] });
  render(<ShiftEditPage />);
  expect(await screen.findByRole('heading', { name: '这一页给队长用' })).toBeInTheDocument();
});

test('the week shows where somebody is missing', async () => {
  const full = shiftCard({ shiftId: '202611280000000000000002', roles: [role({ taken: 4 })], title: '量血压' });
  answer(listShifts, { shifts: [shiftCard(), full], asOf: NOON });
  const { container } = render(<ShiftWeek teams={[team]} now="2026-11-27T04:00:00.000Z" />);
  expect(await screen.findByText('这一周还缺 1 个人')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /社区义诊.*引导员 3\/4.*缺 1 位/ })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /量血压.*人齐了/ })).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
});
