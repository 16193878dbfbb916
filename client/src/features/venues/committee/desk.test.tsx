import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { addDays, atLocal, localDay, weekOf } from '../../../../../shared/http/local-time';
import {
  cancelReservation,
  cancelSeries,
  decideReservation,
  exportReservations,
  getReservation,
  listReservationRequests,
  listReservations,
  removeBlackout,
  setBlackout,
} from '../../../../../shared/venues/endpoints';
import type { OrganiserReservation } from '../../../../../shared/venues/reservation';
import type { VenueDetail } from '../../../../../shared/venues/schema';
import { signedIn } from '../../../../test/people';
import { answer, asked, resetServer } from '../../../../test/server';
import { DeskView } from './desk-view';
import { RequestsList } from './requests-list';
import { blankVenue } from './venue-form';

const NOW = '2026-11-25T02:00:00.000Z';
const venue: VenueDetail = {
  ...blankVenue,
  name: '乒乓球室',
  place: '党群服务中心一楼',
  venueId: 'v0000001',
  revision: 4,
  blackouts: [],
  mayManage: true,
  forMe: true,
};
const booking = (part: Partial<OrganiserReservation> = {}): OrganiserReservation => ({
  reservationId: '20261127v0000001aaaaaaaa',
  venueId: venue.venueId,
  venueName: venue.name,
  place: venue.place,
  day: '2026-11-27',
  from: 540,
  to: 660,
  zoneIds: ['a'],
  zoneNames: ['整间'],
  people: 1,
  state: 'confirmed',
  because: null,
  purpose: '排练',
  householdId: 'c1.2.1.301',
  proxy: null,
  madeAt: NOW,
  changedAt: NOW,
  address: '机械厂家属院 2 号楼 1 单元 301',
  madeByName: '李桂芳',
  underBlackout: null,
  ...part,
});
const other = booking({
  reservationId: '20261127v0000001bbbbbbbb',
  from: 840,
  to: 900,
  address: '机械厂家属院 3 号楼 2 单元 102',
  underBlackout: '议事会',
});
const sent = (endpoint: string) => asked.find((one) => one.endpoint === endpoint);

beforeEach(() => {
  resetServer();
  signedIn();
  answer(listReservations, { venueName: venue.name, reservations: [booking(), other] });
});

test('the week is listed from Monday, and a door is found by its number', async () => {
  const { container } = render(<DeskView venue={venue} now={NOW} />);
  const list = within(await screen.findByRole('region', { name: '这一周的预约' }));
  expect(sent('listReservations')?.path).toContain(`from=${weekOf(localDay(NOW))}`);
  expect(list.getByText('碰上停用')).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.change(screen.getByLabelText('找一家'), { target: { value: '102' } });
  expect(list.queryByText(booking().address)).toBeNull();
  expect(list.getByText(other.address)).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('找一家'), { target: { value: '九号楼' } });
  expect(screen.getByRole('heading', { name: '没有找到' })).toBeInTheDocument();
});

test('a booking is cancelled only with a reason, after one question', async () => {
  answer(getReservation, { ...booking(), mayCancel: true, later: 0 });
  answer(cancelReservation, { ...booking(), state: 'cancelled' });
  render(<DeskView venue={venue} now={NOW} />);
  fireEvent.click(await screen.findByRole('button', { name: /周五 9:00–11:00/ }));
  const sheet = within(screen.getByRole('dialog'));
  expect(sheet.getByText('排练')).toBeInTheDocument();
  await waitFor(() => expect(sent('getReservation')).toBeDefined());
  expect(sheet.getByRole('button', { name: '取消这次预约' })).toBeDisabled();
  expect(screen.queryByRole('button', { name: /从这一周起/ })).toBeNull();
  fireEvent.change(sheet.getByLabelText('要取消的话，写上原因'), { target: { value: '水管在修' } });
  fireEvent.click(sheet.getByRole('button', { name: '取消这次预约' }));
  fireEvent.click(screen.getByRole('button', { name: '取消预约' }));
  await waitFor(() => expect(sent('cancelReservation')?.body).toEqual({ because: '水管在修' }));
});

test('of a weekly booking I cancel this one, or all from this week on, with one reason and one question', async () => {
  answer(getReservation, { ...booking(), mayCancel: true, later: 3 });
  answer(cancelSeries, { cancelled: [1, 2, 3, 4].map(() => ({ ...booking(), state: 'cancelled' as const })) });
  const { container } = render(<DeskView venue={venue} now={NOW} />);
  fireEvent.click(await screen.findByRole('button', { name: /周五 9:00–11:00/ }));
  const all = await screen.findByRole('button', { name: '从这一周起全部取消，共 4 次' });
  expect(all).toBeDisabled();
  expect(screen.getByRole('button', { name: '只取消这一次' })).toBeDisabled();
  fireEvent.change(screen.getByLabelText('要取消的话，写上原因'), { target: { value: '暖气在修' } });
  fireEvent.click(all);
  const question = screen.getByRole('dialog', { name: '从这一周起，取消这家的 4 次预约？' });
  expect(question).toHaveTextContent('之后每周同一时间的 3 次');
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.click(within(question).getByRole('button', { name: '取消 4 次' }));
  await waitFor(() => expect(sent('cancelSeries')?.body).toEqual({ because: '暖气在修' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent('cancelReservation')).toBeUndefined();
});

test('the week can be taken away as a table', async () => {
  answer(exportReservations, { fileName: '乒乓球室.csv', csv: '时间' });
  const saved = jest.fn(() => 'blob:here');
  Object.assign(URL, { createObjectURL: saved, revokeObjectURL: jest.fn() });
  render(<DeskView venue={venue} now={NOW} />);
  fireEvent.click(await screen.findByRole('button', { name: '导出表格' }));
  await waitFor(() => expect(sent('exportReservations')).toBeDefined());
});

test('a closure shows who has booked underneath, and can be taken back', async () => {
  const closure = {
    blackoutId: 'b0000001',
    startsAt: atLocal('2026-11-27', 780),
    endsAt: atLocal('2026-11-27', 960),
    zoneIds: [],
    reason: '议事会',
  };
  const closed = { ...venue, blackouts: [closure] };
  answer(setBlackout, { venue: closed, underneath: [other] });
  answer(removeBlackout, venue);
  const { rerender } = render(<DeskView venue={venue} now={NOW} />);
  const put = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
  put('从什么时候停用，日期', '2026-11-27');
  put('从什么时候停用，时间', '13:00');
  put('停用到什么时候，日期', '2026-11-27');
  put('停用到什么时候，时间', '16:00');
  put('为什么停用', '议事会');
  fireEvent.click(screen.getByRole('button', { name: '停用这段时间' }));
  fireEvent.click(screen.getByRole('button', { name: '停用' }));
  expect(await screen.findByText('这段时间已经有 1 家约了')).toBeInTheDocument();
  expect(sent('setBlackout')?.body).toEqual({
    startsAt: closure.startsAt,
    endsAt: closure.endsAt,
    zoneIds: [],
    reason: '议事会',
  });
  rerender(<DeskView venue={closed} now={NOW} />);
  fireEvent.click(screen.getByRole('button', { name: '恢复开放：议事会' }));
  fireEvent.click(screen.getByRole('button', { name: '恢复开放' }));
  await waitFor(() => expect(sent('removeBlackout')?.path).toContain('b0000001'));
});

test('a grid worker looks after the bookings without the settings', async () => {
  render(<DeskView venue={{ ...venue, mayManage: false }} now={NOW} />);
  expect(await screen.findByRole('region', { name: '这一周的预约' })).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: '改设置' })).toBeNull();
  expect(screen.queryByRole('button', { name: '停用这段时间' })).toBeNull();
});

test('a waiting booking is answered; refusing needs a reason', async () => {
  const waiting = booking({ state: 'requested', day: addDays(localDay(NOW), 2) });
  answer(listReservationRequests, { reservations: [waiting] });
  answer(decideReservation, { ...waiting, state: 'confirmed' });
  const { container } = render(<RequestsList />);
  expect(await screen.findByRole('button', { name: '回绝' })).toBeDisabled();
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.click(screen.getByRole('button', { name: '答应' }));
  await waitFor(() => expect(sent('decideReservation')?.body).toEqual({ approve: true }));
});
