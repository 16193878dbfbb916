import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { answerMuster, getMusterCode, listMyCalls, rollCall } from '../../../../shared/musters/endpoints';
import type { MusterDetail, MyCall } from '../../../../shared/musters/schema';
import { signedIn } from '../../../test/people';
import { answer, asked, resetServer } from '../../../test/server';
import { CalledCard } from './called-card';
import { MusterView } from './muster-view';

const NOW = '2026-11-22T02:00:00.000Z';
const id = (letter: string) => letter.repeat(26);
const silent = { reply: null, etaMinutes: null, repliedAt: null, presentAt: null, presentBy: null };
const card = {
  musterId: id('m'),
  planId: id('p'),
  planName: '防汛预案',
  kind: 'real' as const,
  state: 'live' as const,
  startedAt: NOW,
  stoodDownAt: null,
  place: '广场旗杆下',
  message: '请马上到广场旗杆下集合',
};
const mine: MyCall = {
  ...card,
  group: { groupId: 'g1', name: '抢险维修组', duty: '处理积水', ownerName: '王秀英' },
  call: silent,
};
const count = { called: 2, coming: 1, cannot: 0, silent: 1, present: 0 };
const muster: MusterDetail = {
  ...card,
  moderation: 'pass',
  groups: [{ groupId: 'g1', name: '抢险维修组', duty: '处理积水', ownerName: '王秀英', calledAt: NOW, count }],
  total: count,
  people: [],
  uncalled: [],
  mayCommand: false,
  ownedGroups: [],
};

beforeEach(() => {
  resetServer();
  signedIn();
});

test('called at night I press one large button and it is known that I come', async () => {
  answer(listMyCalls, { calls: [mine] });
  answer(answerMuster, { ...silent, groupId: 'g1', reply: 'coming', etaMinutes: 15, repliedAt: NOW });
  const { container } = render(<MusterView muster={muster} mine={mine} scanned="" now={NOW} />);
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.click(screen.getByRole('button', { name: '我来' }));
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ reply: 'coming', etaMinutes: 15 }));
});

test('somebody who was not called sees the head-count and no buttons', () => {
  render(<MusterView muster={muster} mine={undefined} scanned="" now={NOW} />);
  expect(screen.getByText('叫了 2 人 · 能来 1 · 来不了 0 · 没回 1')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '我来' })).toBeNull();
});

test('a group’s owner ticks who is there, and takes a mistaken tick back', async () => {
  const there = {
    ...silent,
    personId: id('w'),
    groupId: 'g1',
    name: '李大爷',
    presentAt: NOW,
    presentBy: 'roll_call' as const,
  };
  const owned = { ...muster, ownedGroups: ['g1'], people: [there] };
  answer(rollCall, { ...owned, people: [{ ...there, presentAt: null, presentBy: null }] });
  answer(getMusterCode, {
    code: 'ABCD2345',
    endsAt: '2099-01-01T00:00:00.000Z',
    page: '/packages/musters/detail/index',
  });
  render(<MusterView muster={owned} mine={undefined} scanned="" now={NOW} />);
  expect(await screen.findByText('ABCD2345')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('checkbox', { name: /李大爷/ }));
  await waitFor(() =>
    expect(asked.find(({ endpoint }) => endpoint === 'rollCall')?.body).toEqual({
      groupId: 'g1',
      personIds: [there.personId],
      present: false,
    }),
  );
});

test('首页 shows the call until I have answered, and nothing otherwise', async () => {
  answer(listMyCalls, { calls: [mine] });
  const { container } = render(<CalledCard />);
  expect(await screen.findByRole('link', { name: /回一声/ })).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
});
