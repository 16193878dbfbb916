import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { type Classroom, getClassroom } from '../../../../shared/activities/classroom-endpoints';
import { chooseNeeds, type Fair, getFair } from '../../../../shared/activities/fair-endpoints';
import type { SessionForMe } from '../../../../shared/activities/schema';
import { resident, secondHome, signedIn } from '../../../test/people';
import { answer, asked, resetServer } from '../../../test/server';
import { useHome } from '../../components/household/use-home';
import { ClassroomCard } from './classroom-card';
import { FairCard } from './fair-card';

const NOW = '2026-11-25T02:00:00.000Z';
const activityId = 'a'.repeat(26);
const sessionId = `202611281630${'a'.repeat(8)}`;
const first = resident.homes[0]?.householdId as string;

beforeEach(() => {
  resetServer();
  signedIn({ homes: [...resident.homes, secondHome] });
});

const room = (householdId: string, child: string): Classroom => ({
  activityId,
  sessionId,
  title: '四点半课堂',
  place: '二楼',
  term: null,
  nextDays: [],
  today: { day: '2026-11-25', state: 'class' },
  mine: {
    householdId,
    party: 1,
    enrolment: {
      children: [{ childId: 'k1', name: child, birthYear: 2018, care: '' }],
      guardians: [{ guardianId: 'g1', name: '李桂芳', relation: '奶奶' }],
    },
    marks: [],
  },
  mayTeach: false,
});
const seat = (householdId: string) => ({ householdId, state: 'booked' });
/** As the page hands it over: the home that is in stands there first. */
function Class({ seated }: { seated: string[] }) {
  const session = { sessionId, mine: seated.map(seat) } as unknown as SessionForMe;
  return <ClassroomCard activityId={activityId} session={session} home={useHome((id) => seated[0] === id)} />;
}

test('of two homes, the class is shown to the one whose child is in it, with the code to collect them', async () => {
  answer(getClassroom, ({ path }) =>
    path.includes(secondHome.householdId) ? room(secondHome.householdId, '小红') : { ...room(first, ''), mine: null },
  );
  render(<Class seated={[secondHome.householdId]} />);
  expect(await screen.findByRole('button', { name: '要今天的接送码' })).toBeInTheDocument();
  expect(screen.getByText('小红')).toBeInTheDocument();
  expect(screen.queryByRole('combobox', { name: '哪一户' })).toBeNull();
});

test('with a child in the class from each of two homes I choose whose day I look at', async () => {
  answer(getClassroom, ({ path }) =>
    path.includes(secondHome.householdId) ? room(secondHome.householdId, '小红') : room(first, '小明'),
  );
  render(<Class seated={[first, secondHome.householdId]} />);
  expect(await screen.findByText('小明')).toBeInTheDocument();
  fireEvent.change(screen.getByRole('combobox', { name: '哪一户' }), { target: { value: secondHome.householdId } });
  expect(await screen.findByText('小红')).toBeInTheDocument();
});

const fair = {
  activityId,
  title: '公益大集',
  place: '小广场',
  plan: null,
  callOpen: true,
  needs: [{ needId: 'n1', label: '理发', households: 0, stallIds: [] }],
  myNeedIds: [],
  stalls: [],
  myStalls: [],
  desk: null,
} as Fair;
const Market = () => <FairCard activityId={activityId} home={useHome()} now={NOW} />;

test('with two homes I say for which of them we need something at the fair', async () => {
  answer(getFair, fair);
  answer(chooseNeeds, { needIds: ['n1'] });
  render(<Market />);
  fireEvent.click(await screen.findByRole('checkbox', { name: /理发/ }));
  fireEvent.change(screen.getByRole('combobox', { name: '哪一户' }), { target: { value: secondHome.householdId } });
  fireEvent.click(screen.getByRole('button', { name: '记下我家要的' }));
  await waitFor(() =>
    expect(asked.find(({ endpoint }) => endpoint === 'chooseNeeds')?.body).toEqual({
      householdId: secondHome.householdId,
      needIds: ['n1'],
    }),
  );
});
