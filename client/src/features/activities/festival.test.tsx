import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import {
  type Festival,
  getFestival,
  leaveFestival,
  saveFestivalChoice,
} from '../../../../shared/activities/festival-endpoints';
import type { ActivityDetail } from '../../../../shared/activities/schema';
import { resident, secondHome, signedIn } from '../../../test/people';
import { answer, asked, refuse, resetServer } from '../../../test/server';
import { useHome } from '../../components/household/use-home';
import { FestivalCard } from './festival-card';

const activityId = 'a'.repeat(26);
const part = {
  activityId: 'b'.repeat(26),
  sessionId: `209911281000${'b'.repeat(8)}`,
  title: '皮影戏',
  place: '小广场',
  startsAt: '2099-11-28T02:00:00.000Z',
  endsAt: '2099-11-28T03:00:00.000Z',
  capacity: 10,
  free: 10,
  mine: 0,
};
const festival: Festival = {
  activityId,
  title: '幸福生活节',
  place: '小广场',
  startsAt: '2099-11-28T01:00:00.000Z',
  endsAt: '2099-11-28T09:00:00.000Z',
  sessionId: `209911280900${'a'.repeat(8)}`,
  capacity: 60,
  free: 60,
  party: 0,
  sessions: [part],
};
const activity = {
  activityId,
  party: { min: 1, max: 8, whole: '' },
  questions: [] as unknown,
  sessions: [] as unknown,
} as ActivityDetail;
const Shown = ({ of = activity }: { of?: ActivityDetail }) => <FestivalCard activity={of} home={useHome()} />;
const shift = { title: '义务理发摊', startsAt: '2099-11-28T01:00:00.000Z', endsAt: '2099-11-28T03:30:00.000Z' };
const saved = () => asked.filter(({ endpoint }) => endpoint === 'saveFestivalChoice');

beforeEach(() => {
  resetServer();
  signedIn();
  answer(getFestival, festival);
});

test('a part at the time of my shift: I am told which, what I chose stays, and a second press goes through', async () => {
  refuse(saveFestivalChoice, 'PLANS_COLLIDE', undefined, shift);
  const { container } = render(<Shown />);
  const puppets = await screen.findByLabelText(/皮影戏/);
  fireEvent.change(puppets, { target: { value: '1' } });
  fireEvent.click(screen.getByRole('button', { name: '登记' }));
  expect(await screen.findByRole('dialog')).toHaveTextContent('11月28日 周六 9:00–11:30，您有“义务理发摊”');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(await axe(container)).toHaveNoViolations();
  answer(saveFestivalChoice, { ...festival, party: 1, free: 59, sessions: [{ ...part, free: 9, mine: 1 }] });
  fireEvent.click(screen.getByRole('button', { name: '仍要报名' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const chosen = [{ sessionId: part.sessionId, party: 1 }];
  expect(saved().map(({ body }) => body)).toEqual([
    { party: 1, chosen, answers: {} },
    { party: 1, chosen, answers: {}, anyway: true },
  ]);
});

test('thinking better of it, I keep my choice on the page and nothing is sent again', async () => {
  refuse(saveFestivalChoice, 'PLANS_COLLIDE', undefined, shift);
  render(<Shown />);
  const puppets = await screen.findByLabelText(/皮影戏/);
  fireEvent.change(puppets, { target: { value: '1' } });
  fireEvent.click(screen.getByRole('button', { name: '登记' }));
  fireEvent.click(await screen.findByRole('button', { name: '先不' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByLabelText(/皮影戏/)).toHaveValue('1');
  expect(saved()).toHaveLength(1);
});

const asking = {
  ...activity,
  questions: [{ questionId: 'q1', type: 'text', label: '怎么称呼', required: true, max: 20 }],
} as ActivityDetail;

test('a festival asks its own questions, and says at the field what is missing', async () => {
  refuse(saveFestivalChoice, 'BAD_REQUEST', undefined, [{ path: 'answers.q1', message: '请填写' }]);
  const { container } = render(<Shown of={asking} />);
  fireEvent.click(await screen.findByRole('button', { name: '登记' }));
  expect(await screen.findByText('请填写')).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.change(screen.getByRole('textbox', { name: /怎么称呼/ }), { target: { value: '李奶奶' } });
  answer(saveFestivalChoice, { ...festival, party: 1 });
  fireEvent.click(screen.getByRole('button', { name: '登记' }));
  await waitFor(() => expect(saved().at(-1)?.body).toMatchObject({ answers: { q1: '李奶奶' } }));
});

test('once registered I am not asked again, and a change keeps what I said then', async () => {
  answer(getFestival, { ...festival, party: 2 });
  answer(saveFestivalChoice, { ...festival, party: 2 });
  const mine = [{ householdId: 'c1.2.1.301', answers: { q1: '李奶奶' } }];
  render(
    <Shown of={{ ...asking, sessions: [{ sessionId: festival.sessionId, mine }] } as unknown as ActivityDetail} />,
  );
  fireEvent.click(await screen.findByRole('button', { name: '就按这样改' }));
  await waitFor(() => expect(saved().at(-1)?.body).toMatchObject({ answers: { q1: '李奶奶' } }));
  expect(screen.queryByRole('textbox', { name: /怎么称呼/ })).toBeNull();
});

test('with two homes each registers for itself: I see, change and leave the one I chose', async () => {
  signedIn({ homes: [...resident.homes, secondHome] });
  answer(getFestival, ({ path }) => ({ ...festival, party: path.includes(secondHome.householdId) ? 3 : 0 }));
  answer(saveFestivalChoice, { ...festival, party: 3 });
  answer(leaveFestival, { done: true });
  render(<Shown />);
  expect(await screen.findByRole('button', { name: '登记' })).toBeInTheDocument();
  fireEvent.change(screen.getByRole('combobox', { name: '哪一户' }), { target: { value: secondHome.householdId } });
  fireEvent.click(await screen.findByRole('button', { name: '就按这样改' }));
  await waitFor(() => expect(saved().at(-1)?.body).toMatchObject({ householdId: secondHome.householdId }));
  fireEvent.click(screen.getByRole('button', { name: '不来了，全部退掉' }));
  fireEvent.click(await screen.findByRole('button', { name: '全部退掉' }));
  await waitFor(() =>
    expect(asked.find(({ endpoint }) => endpoint === 'leaveFestival')?.body).toEqual({
      householdId: secondHome.householdId,
    }),
  );
});
