import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { getPlaces } from '../../../../../shared/places/endpoints';
import type { AttendanceLine } from '../../../../../shared/shifts/attendance';
import {
  checkInByLeader,
  checkOutByLeader,
  getShiftCode,
  listShiftAttendance,
} from '../../../../../shared/shifts/attendance-endpoints';
import { cancelShift, setRoleCapacity } from '../../../../../shared/shifts/endpoints';
import { correctHours } from '../../../../../shared/shifts/hours-endpoints';
import { markNoShow } from '../../../../../shared/shifts/mark-endpoints';
import type { ShiftDetail } from '../../../../../shared/shifts/schema';
import { dropOut } from '../../../../../shared/shifts/sign-up-endpoints';
import type { VisitDetail } from '../../../../../shared/shifts/visits';
import { getVisit, listVisitDoors, prepareVisit } from '../../../../../shared/shifts/visits-endpoints';
import { signedIn } from '../../../../test/people';
import { answer, asked, resetServer } from '../../../../test/server';
import { shiftDetail } from '../../../../test/shifts';
import { VisitView } from '../visit-view';
import { LeadView } from './lead-view';

const BEFORE = '2026-11-27T04:00:00.000Z';
const DURING = '2026-11-28T06:30:00.000Z';
const AFTER = '2026-11-28T12:00:00.000Z';
const person = (letter: string) => letter.repeat(26);
const shift = (part: Partial<ShiftDetail> = {}) => shiftDetail({ mayLead: true, roster: [], ...part });
const line = (part: Partial<AttendanceLine> = {}): AttendanceLine => ({
  personId: person('w'),
  name: '王大爷',
  roleId: 'r1',
  seated: true,
  attendance: null,
  ...part,
});
const attendance = {
  shiftId: shift().shiftId,
  personId: person('w'),
  roleId: 'r1',
  state: 'in' as const,
  arrived: { at: '2026-11-28T05:50:00.000Z', how: 'list' as const, by: person('z') },
  inAt: '2026-11-28T05:50:00.000Z',
  left: null,
  reason: '',
  minutes: 0,
};
const people = (...lines: AttendanceLine[]) =>
  answer(listShiftAttendance, {
    lines,
    opensAt: '2026-11-28T05:30:00.000Z',
    closesAt: '2026-11-28T08:30:00.000Z',
    countsUntil: '2026-11-28T09:00:00.000Z',
  });
const sent = (endpoint: string) => asked.find((one) => one.endpoint === endpoint);
const openPerson = async (name = /王大爷/) => {
  fireEvent.click(await screen.findByRole('button', { name }));
  return within(screen.getByRole('dialog'));
};

beforeEach(() => {
  resetServer();
  signedIn();
  answer(getShiftCode, {
    code: 'K7M2P9QX',
    endsAt: '2099-01-01T00:00:00.000Z',
    page: '/packages/shifts/check-in/index',
  });
});

test('during the shift the leader holds up a code, and checks in whoever has no phone', async () => {
  people(line());
  answer(checkInByLeader, { attendance });
  const { container } = render(<LeadView shift={shift()} now={DURING} />);
  expect(await screen.findByText('K7M2P9QX')).toBeInTheDocument();
  expect(await screen.findByText('引导员 · 还没有签到')).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
  const sheet = await openPerson();
  fireEvent.click(sheet.getByRole('button', { name: '人到了，签到' }));
  await waitFor(() => expect(sent('checkInByLeader')?.path).toContain(person('w')));
});

test('the day before there is no code yet, and nobody can be marked absent', async () => {
  people(line());
  answer(dropOut, { role: shift().roles[0] as never, mark: null });
  render(<LeadView shift={shift()} now={BEFORE} />);
  expect(screen.queryByText('K7M2P9QX')).toBeNull();
  const sheet = await openPerson();
  expect(sheet.queryByRole('button', { name: '没有来' })).toBeNull();
  fireEvent.click(sheet.getByRole('button', { name: '来不了，帮忙退出' }));
  fireEvent.click(await screen.findByRole('button', { name: '退出' }));
  await waitFor(() => expect(sent('dropOut')?.body).toEqual({ late: false, personId: person('w') }));
});

test('whoever forgot to check out is checked out with the time and the reason', async () => {
  people(line({ attendance }));
  answer(checkOutByLeader, { attendance: { ...attendance, state: 'out', minutes: 150 } });
  render(<LeadView shift={shift()} now={AFTER} />);
  expect(await screen.findByText(/13:50 签到，没有签退/)).toBeInTheDocument();
  const sheet = await openPerson();
  expect(sheet.queryByRole('button', { name: '现在走，签退' })).toBeNull();
  fireEvent.change(sheet.getByLabelText(/几点走的，日期/), { target: { value: '2026-11-28' } });
  fireEvent.change(sheet.getByLabelText(/几点走的，时间/), { target: { value: '16:20' } });
  fireEvent.change(sheet.getByLabelText('怎么知道的'), { target: { value: '一起收的摊' } });
  fireEvent.click(sheet.getByRole('button', { name: '补签退' }));
  await waitFor(() =>
    expect(sent('checkOutByLeader')?.body).toEqual({ leftAt: '2026-11-28T08:20:00.000Z', reason: '一起收的摊' }),
  );
});

test('hours are put right with a reason, and the sum is said before', async () => {
  people(line({ attendance: { ...attendance, state: 'out', minutes: 90 } }));
  answer(correctHours, { row: {} as never });
  render(<LeadView shift={shift()} now={AFTER} />);
  const sheet = await openPerson();
  fireEvent.change(sheet.getByLabelText('更正多少分钟'), { target: { value: '30' } });
  expect(sheet.getByText('现在记了 1 小时 30 分钟，更正后 2 小时')).toBeInTheDocument();
  fireEvent.click(sheet.getByRole('radio', { name: '减去' }));
  fireEvent.change(sheet.getByLabelText('为什么更正'), { target: { value: '早走了' } });
  fireEvent.click(sheet.getByRole('button', { name: '更正时长' }));
  await waitFor(() => expect(sent('correctHours')?.body).toMatchObject({ minutes: -30, reason: '早走了' }));
});

test('not having come is noted after one question', async () => {
  people(line());
  answer(markNoShow, {} as never);
  render(<LeadView shift={shift()} now={AFTER} />);
  const sheet = await openPerson();
  fireEvent.click(sheet.getByRole('button', { name: '没有来' }));
  fireEvent.click(await screen.findByRole('button', { name: '记没来' }));
  await waitFor(() => expect(sent('markNoShow')?.body).toEqual({ personId: person('w') }));
});

test('nobody puts their own hours right', async () => {
  const me = signedIn();
  people(line({ personId: me.personId, name: '李桂芳', attendance: { ...attendance, state: 'out', minutes: 90 } }));
  render(<LeadView shift={shift()} now={AFTER} />);
  const sheet = await openPerson(/李桂芳/);
  expect(sheet.getByText(/自己的时长不能自己记/)).toBeInTheDocument();
});

test('more seats, and calling off the rest of a series, say what follows', async () => {
  people();
  const planned = shift({ seriesId: 's'.repeat(26) });
  answer(setRoleCapacity, { role: planned.roles[0] as never });
  answer(cancelShift, { shift: planned, cancelled: 4 });
  render(<LeadView shift={planned} now={BEFORE} />);
  fireEvent.change(screen.getByLabelText('引导员'), { target: { value: '6' } });
  fireEvent.click(screen.getByRole('button', { name: '改成 6 人：引导员' }));
  await waitFor(() => expect(sent('setRoleCapacity')?.body).toEqual({ capacity: 6 }));
  expect(screen.getByRole('button', { name: '从这天起都取消' })).toBeDisabled();
  fireEvent.change(screen.getByLabelText('为什么取消'), { target: { value: '下大雨' } });
  fireEvent.click(screen.getByRole('button', { name: '从这天起都取消' }));
  fireEvent.click(screen.getByRole('button', { name: '都取消' }));
  await waitFor(() => expect(sent('cancelShift')?.body).toEqual({ because: '下大雨', rest: true }));
});

test('a home visit waits until I have chosen the door and written down who agreed, without any duty', async () => {
  people();
  const visit: VisitDetail = {
    confirmed: false,
    consent: null,
    visitors: [],
    address: null,
    addressOn: '2026-11-28',
    notes: [],
    mayPrepare: true,
    mayWriteNote: false,
  };
  const agreed = { givenBy: '李奶奶本人', givenOn: '2026-11-27', way: 'in_person' } as const;
  answer(getPlaces, {
    compounds: [{ compoundId: 'c1', name: '机械厂家属院', households: 1 }],
    buildings: [{ buildingId: 'c1.2', compoundId: 'c1', name: '2 号楼', households: 1 }],
    grids: [],
  } as never);
  answer(listVisitDoors, { doors: [{ householdId: 'c1.2.1.301', door: '1 单元 301' }] });
  answer(getVisit, visit);
  render(<LeadView shift={shift({ kind: 'home_visit', state: 'preparing' })} now={BEFORE} />);
  expect(await screen.findByText('还没有开放报名')).toBeInTheDocument();
  fireEvent.change(await screen.findByLabelText('哪栋楼'), { target: { value: 'c1.2' } });
  fireEvent.change(await screen.findByLabelText('哪一户'), { target: { value: 'c1.2.1.301' } });
  fireEvent.change(screen.getByLabelText('怎么称呼'), { target: { value: '李奶奶' } });
  fireEvent.change(screen.getByLabelText('谁同意的'), { target: { value: '李奶奶本人' } });
  answer(prepareVisit, { ...visit, consent: { ...agreed, recordedByName: '赵春梅', recordedAt: BEFORE } });
  fireEvent.click(screen.getByRole('button', { name: '记下同意，开放报名' }));
  await waitFor(() =>
    expect(sent('prepareVisit')?.body).toMatchObject({ householdId: 'c1.2.1.301', visitedName: '李奶奶' }),
  );
  fireEvent.click(await screen.findByRole('button', { name: '换一家，或者改要留意的话' }));
  expect(await screen.findByLabelText('哪栋楼')).toHaveValue('');
  expect(screen.getByText(/只在当天给去的两位看。要改就从头再选一次/)).toBeInTheDocument();
});

test('somebody who does not lead is shown the way to the shift', () => {
  render(<LeadView shift={shift({ mayLead: false })} now={BEFORE} />);
  expect(screen.getByRole('heading', { name: '这一页给队长用' })).toBeInTheDocument();
});

test('of the two at a home visit, each shows the other a code', async () => {
  const me = signedIn();
  const here = { personId: me.personId, name: '李桂芳', here: false };
  const visit: VisitDetail = {
    confirmed: true,
    consent: null,
    visitors: [here, { ...here, personId: person('w'), name: '王大爷' }],
    address: null,
    addressOn: '2026-11-28',
    notes: [],
    mayPrepare: false,
    mayWriteNote: false,
  };
  const { rerender } = render(<VisitView shift={shift({ kind: 'home_visit' })} visit={visit} now={DURING} />);
  expect(await screen.findByText('K7M2P9QX')).toBeInTheDocument();
  rerender(<VisitView shift={shift({ kind: 'home_visit' })} visit={visit} now={BEFORE} />);
  expect(screen.queryByText('K7M2P9QX')).toBeNull();
});
