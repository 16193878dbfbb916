import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { ticketHash } from '../../../../shared/activities/ticket-hash';
import {
  checkInTicket,
  type DoorLine,
  getDoorList,
  settleCheckIns,
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
