import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { ticketHash } from '../../../../shared/activities/ticket-hash';
import {
  checkInTicket,
  type DoorLine,
  getDoorList,
  settleCheckIns,
  undoCheckIn,
} from '../../../../shared/activities/tickets-endpoints';
import { signedIn } from '../../../test/people';
import { answer, asked, goOffline, refuse, resetServer } from '../../../test/server';
import { notesOf } from './door-notes';
import { DoorView } from './door-view';

const sessionId = `202611281630${'a'.repeat(8)}`;
const params = { activityId: 'a'.repeat(26), sessionId };
const CODE = 'ABCDEFGHJKMN';
const line: DoorLine = {
  householdId: 'c1.2.1.301',
  name: '李桂芳',
  address: '2 号楼 1 单元 301',
  state: 'booked',
  party: 2,
  codeHash: ticketHash(sessionId, CODE),
  note: '',
  checkIn: null,
  noShow: null,
};
const list = {
  title: '亲子剪纸',
  place: '二楼',
  startsAt: '2026-11-28T08:30:00.000Z',
  endsAt: '2026-11-28T09:30:00.000Z',
  closedAt: null,
  lines: [line],
  asOf: '2026-11-28T08:00:00.000Z',
};

beforeEach(() => {
  resetServer();
  signedIn();
  answer(getDoorList, list);
});

const type = async (code: string) => {
  fireEvent.change(await screen.findByRole('textbox', { name: '票码' }), { target: { value: code } });
  fireEvent.click(screen.getByRole('button', { name: '验票' }));
};

test('a ticket is let in, and a second scan says why not', async () => {
  answer(checkInTicket, { line: { ...line, checkIn: { at: list.startsAt, byName: '赵春梅', party: 2 } } });
  const { container } = render(<DoorView params={params} scanned="" />);
  await type(CODE);
  expect(await screen.findByText('李桂芳，2 人，请进')).toBeInTheDocument();
  refuse(checkInTicket, 'ALREADY_CHECKED_IN');
  await type(CODE);
  expect(await screen.findByText('不能进')).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
});

test('without a network the door works from its list, notes the ticket once, and settles it later', async () => {
  render(<DoorView params={params} scanned="" />);
  await screen.findByText('亲子剪纸');
  goOffline(checkInTicket);
  await type(CODE);
  expect(await screen.findByText('没有网，先记在这台手机里，有网就补上。')).toBeInTheDocument();
  await type(CODE);
  expect(await screen.findByText('这张票验过了')).toBeInTheDocument();
  expect(notesOf(sessionId)).toHaveLength(1);
  answer(settleCheckIns, { results: [{ result: 'checked_in', householdId: line.householdId, checkIn: null }] });
  fireEvent.click(screen.getByRole('button', { name: '现在补记' }));
  await waitFor(() => expect(notesOf(sessionId)).toHaveLength(0));
  const sent = asked.find(({ endpoint }) => endpoint === 'settleCheckIns')?.body as { notes: { who: unknown }[] };
  expect(sent.notes[0]?.who).toEqual({ codeHash: line.codeHash });
});

test('a wrong tap on 请进 is taken back with a word why, once the server knows of it', async () => {
  const came = { ...line, checkIn: { at: list.startsAt, byName: '赵春梅', party: 2 } };
  answer(getDoorList, { ...list, lines: [came, { ...line, householdId: 'c1.2.1.302', name: '王建国' }] });
  answer(undoCheckIn, { line });
  render(<DoorView params={params} scanned="" />);
  fireEvent.click(await screen.findByRole('button', { name: '李桂芳，点错了' }));
  expect(screen.queryByRole('button', { name: '王建国，点错了' })).toBeNull();
  const sheet = within(screen.getByRole('dialog'));
  fireEvent.change(sheet.getByRole('textbox', { name: /怎么点错了/ }), { target: { value: '点成隔壁家' } });
  answer(getDoorList, list);
  fireEvent.click(sheet.getByRole('button', { name: '撤回来' }));
  expect(await screen.findByRole('button', { name: '李桂芳，请进' })).toBeInTheDocument();
  expect(asked.find(({ endpoint }) => endpoint === 'undoCheckIn')?.body).toEqual({
    householdId: line.householdId,
    because: '点成隔壁家',
  });
});

test('what this phone has only noted is settled first: until then nothing can be taken back', async () => {
  render(<DoorView params={params} scanned="" />);
  await screen.findByText('亲子剪纸');
  goOffline(checkInTicket);
  fireEvent.click(screen.getByRole('button', { name: '李桂芳，请进' }));
  expect(await screen.findByText(/已进场，待补记/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '李桂芳，点错了' })).toBeNull();
});
