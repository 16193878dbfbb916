import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { bookSession, cancelBooking, confirmHold, getActivity } from '../../../../shared/activities/endpoints';
import type { Draw } from '../../../../shared/activities/replies';
import type { ActivityDetail, MyEntry, SessionForMe } from '../../../../shared/activities/schema';
import { drawHash, drawOrder, sessionKey } from '../../../../shared/seats/draw';
import { resident, secondHome, signedIn } from '../../../test/people';
import { answer, asked, refuse, resetServer } from '../../../test/server';
import { router } from '../../../test/taro';
import ActivityPage from '../../packages/activities/detail/index';
import { useRemindMe } from '../../platform/remind-me';
import { DrawView } from './draw-view';
import { MyEntryCard } from './my-entry-card';

jest.mock('../../platform/remind-me', () => ({ useRemindMe: jest.fn() }));
const remindMe = jest.fn();

const NOW = '2026-11-22T02:00:00.000Z';
const session: SessionForMe = {
  sessionId: `202611281630${'a'.repeat(8)}`,
  activityId: 'a'.repeat(26),
  kind: 'plain',
  title: '亲子剪纸',
  theme: '非遗传承月',
  place: '党群服务中心二楼',
  startsAt: '2099-11-28T08:30:00.000Z',
  endsAt: '2099-11-28T09:30:00.000Z',
  opensAt: '2026-11-20T00:00:00.000Z',
  closesAt: '2099-11-28T00:00:00.000Z',
  mode: 'first_come',
  compoundIds: [],
  state: 'open',
  cancelledBecause: null,
  capacity: 4,
  free: 2,
  waiting: 0,
  entered: 0,
  draw: 'none',
  openness: 'last',
  sentence: '只剩 2 个名额',
  mine: [],
};
const activity: ActivityDetail = {
  activityId: session.activityId,
  kind: 'plain',
  title: '亲子剪纸',
  about: '带一把安全剪刀',
  theme: '非遗传承月',
  partners: ['妇联'],
  place: '党群服务中心二楼',
  audience: { who: { scope: 'everyone' }, ages: null },
  questions: [{ questionId: 'q1', type: 'text', label: '孩子姓名', required: true, max: 20 }],
  party: { min: 2, max: 2, whole: '一名孩子和一位家长' },
  priceFen: 0,
  opensAt: session.opensAt,
  closesAt: session.closesAt,
  mode: 'first_come',
  holdMinutes: 60,
  draw: null,
  sessions: [session],
  festivalId: null,
  state: 'open',
  revision: 2,
  terms: 1,
  createdAt: NOW,
  publishedAt: NOW,
  cancelledBecause: null,
  drawNumbers: null,
  mayManage: false,
  standing: [],
  createdByMe: false,
};
const entry: MyEntry = {
  sessionId: session.sessionId,
  householdId: 'c1.2.1.301',
  entryId: 'e'.repeat(26),
  state: 'held',
  party: 2,
  answers: {},
  heldUntil: '2099-11-23T02:00:00.000Z',
  ahead: null,
  drawCode: null,
  proxy: null,
  bookedAt: NOW,
  byMe: true,
  sentence: '给您留了 2 人，请确认',
};

beforeEach(() => {
  resetServer();
  remindMe.mockClear();
  jest.mocked(useRemindMe).mockReturnValue(remindMe);
  signedIn();
  router.params = { activityId: activity.activityId };
  answer(getActivity, activity);
});

test('I book for two, answer what is asked, and what is missing is said at the field', async () => {
  refuse(bookSession, 'BAD_REQUEST', undefined, [{ path: 'answers.q1', message: '请填写' }]);
  const { container } = render(<ActivityPage />);
  fireEvent.click(await screen.findByRole('button', { name: '报名' }));
  expect(await screen.findByText('请填写')).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.change(screen.getByRole('textbox', { name: /孩子姓名/ }), { target: { value: '王小明' } });
  answer(bookSession, { entry: { ...entry, state: 'booked' }, session });
  fireEvent.click(screen.getByRole('button', { name: '报名' }));
  await waitFor(() =>
    expect(asked.filter(({ endpoint }) => endpoint === 'bookSession').at(-1)?.body).toEqual({
      party: 2,
      answers: { q1: '王小明' },
    }),
  );
});

test('with a shift promised at that time I am told which, and book on the second press', async () => {
  const shift = { title: '义务理发摊', startsAt: '2099-11-28T01:00:00.000Z', endsAt: '2099-11-28T03:30:00.000Z' };
  refuse(bookSession, 'PLANS_COLLIDE', undefined, shift);
  render(<ActivityPage />);
  fireEvent.click(await screen.findByRole('button', { name: '报名' }));
  expect(await screen.findByRole('dialog')).toHaveTextContent('11月28日 周六 9:00–11:30，您有“义务理发摊”');
  answer(bookSession, { entry: { ...entry, state: 'booked' }, session });
  fireEvent.click(screen.getByRole('button', { name: '仍要报名' }));
  await waitFor(() =>
    expect(asked.filter(({ endpoint }) => endpoint === 'bookSession').at(-1)?.body).toMatchObject({ anyway: true }),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a seat held for me waits for my yes, and can be passed on', async () => {
  answer(getActivity, { ...activity, sessions: [{ ...session, mine: [entry] }] });
  answer(confirmHold, { entry: { ...entry, state: 'booked' }, session });
  render(<ActivityPage />);
  expect(await screen.findByRole('button', { name: '让给下一位' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '报名' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '我来' }));
  await waitFor(() => expect(asked.some(({ endpoint }) => endpoint === 'confirmHold')).toBe(true));
});

const bodyOfBooking = () => asked.filter(({ endpoint }) => endpoint === 'bookSession').at(-1)?.body;

test('with two homes here I say for which one we come', async () => {
  signedIn({ homes: [...resident.homes, secondHome] });
  answer(bookSession, { entry: { ...entry, state: 'booked' }, session });
  const { container } = render(<ActivityPage />);
  const homes = await screen.findByRole('combobox', { name: '哪一户' });
  expect(homes).toHaveValue('c1.2.1.301');
  fireEvent.change(homes, { target: { value: secondHome.householdId } });
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.click(screen.getByRole('button', { name: '报名' }));
  await waitFor(() => expect(bodyOfBooking()).toMatchObject({ householdId: secondHome.householdId }));
});

test('of two homes, the one the activity is for stands there first', async () => {
  signedIn({ homes: [...resident.homes, secondHome] });
  const who = { scope: 'households' as const, householdIds: [secondHome.householdId] };
  answer(getActivity, { ...activity, audience: { who, ages: null } });
  render(<ActivityPage />);
  expect(await screen.findByRole('combobox', { name: '哪一户' })).toHaveValue(secondHome.householdId);
});

test('what is wrong without a field of its own is said in the banner, in its words', async () => {
  refuse(bookSession, 'BAD_REQUEST', undefined, [
    { path: 'answers.q1', message: '请填写' },
    { path: 'householdId', message: '请选是哪一户' },
  ]);
  render(<ActivityPage />);
  fireEvent.click(await screen.findByRole('button', { name: '报名' }));
  expect(await screen.findByText('请选是哪一户')).toBeInTheDocument();
  expect(screen.getByText('请填写')).toBeInTheDocument();
});

test('with the tap that books, I am asked whether a message may remind me', async () => {
  answer(bookSession, { entry: { ...entry, state: 'booked' }, session });
  render(<ActivityPage />);
  fireEvent.click(await screen.findByRole('button', { name: '报名' }));
  expect(useRemindMe).toHaveBeenCalledWith('booking');
  expect(remindMe).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(bodyOfBooking()).toBeDefined());
});

test('half-way through a term we can still leave a class, as its seats change hands until its last day', () => {
  const begun = { ...session, kind: 'classroom' as const, startsAt: '2026-11-20T08:30:00.000Z' };
  answer(cancelBooking, { entry: { ...entry, state: 'cancelled' }, session: begun });
  const card = (one: SessionForMe) => (
    <MyEntryCard activity={activity} session={one} entry={{ ...entry, state: 'booked' }} now={NOW} />
  );
  const { rerender } = render(card(begun));
  expect(screen.getByRole('button', { name: '不来了，退掉' })).toBeInTheDocument();
  rerender(card({ ...begun, kind: 'plain' }));
  expect(screen.queryByRole('button', { name: '不来了，退掉' })).toBeNull();
});

const lines = ['AAAA', 'BBBB', 'CCCC'].map((code, i) => ({ number: i + 1, code, party: 1 }));
const key = sessionKey([4, 7, 1], 1);
const draw: Draw = {
  sessionId: session.sessionId,
  phase: 'placed',
  source: { name: '福彩 3D', drawnAt: NOW, numbers: 3 },
  ordinal: 1,
  frozenAt: NOW,
  lines,
  hash: drawHash(lines),
  numbers: [4, 7, 1],
  key,
  order: drawOrder(key, 3),
  mine: ['BBBB'],
};

test('I recompute the lottery on my own phone and it agrees', async () => {
  const { container } = render(<DrawView draw={draw} now={NOW} />);
  expect(screen.getByText('您家的编号 BBBB')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: '算一遍' }));
  expect(await screen.findByText('对上了')).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
});

test('a list that was touched afterwards does not agree, and the page says so', async () => {
  render(
    <DrawView draw={{ ...draw, lines: [...lines.slice(0, 2), { number: 3, code: 'DDDD', party: 1 }] }} now={NOW} />,
  );
  fireEvent.click(screen.getByRole('button', { name: '算一遍' }));
  expect(await screen.findByText('名单和指纹对不上')).toBeInTheDocument();
});
