import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { getPlaces } from '../../../../../shared/places/endpoints';
import { decideAppeal, listAppeals } from '../../../../../shared/shifts/mark-endpoints';
import type { TeamCard, TeamMember } from '../../../../../shared/shifts/team';
import {
  createTeam,
  decideQualification,
  listQualificationRequests,
  updateTeam,
} from '../../../../../shared/shifts/team-endpoints';
import { signedIn } from '../../../../test/people';
import { answer, asked, refuse, resetServer } from '../../../../test/server';
import { NOON, shiftCard, teamId } from '../../../../test/shifts';
import { Appeals } from './appeals';
import { QualificationRequests } from './qualification-requests';
import { TeamForm } from './team-form';
import { blankTeam, draftOf } from './team-form-state';

const personId = 'w'.repeat(26);
const team: TeamCard = {
  teamId,
  name: '红马甲队',
  kind: 'service',
  about: '',
  scope: 'community',
  contact: { name: '赵春梅', phone: '0533-5550123' },
  qualifications: ['理发师'],
  weeklyLimit: 5,
  members: 1,
  revision: 3,
  leaderNames: [],
  mine: true,
  mayLead: true,
};
const member: TeamMember = {
  personId,
  displayName: '王大爷',
  joinedAt: NOON,
  leads: false,
  skills: ['修锁'],
  areas: [],
  times: ['weekend_morning'],
};
const sent = (endpoint: string) => asked.find((one) => one.endpoint === endpoint)?.body;

beforeEach(() => {
  resetServer();
  signedIn();
  answer(getPlaces, { compounds: [], buildings: [], grids: [], households: 0 } as never);
});

test('a request to be a barber is confirmed until a day', async () => {
  const request = {
    personId,
    displayName: '王大爷',
    name: '理发师',
    teamId,
    teamName: '红马甲队',
    note: '',
    requestedAt: NOON,
  };
  answer(listQualificationRequests, { requests: [request] });
  answer(decideQualification, {} as never);
  const { container } = render(<QualificationRequests now={NOON} />);
  fireEvent.change(await screen.findByLabelText('有效到哪一天（可不填）'), { target: { value: '2027-06-30' } });
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.click(screen.getByRole('button', { name: '确认会' }));
  await waitFor(() =>
    expect(sent('decideQualification')).toEqual({ personId, name: '理发师', confirm: true, expiresOn: '2027-06-30' }),
  );
});

test('an appeal is read in the volunteer’s own words, and the note taken back', async () => {
  const mark = {
    markId: `${shiftCard().shiftId}.no_show`,
    kind: 'no_show' as const,
    shiftId: shiftCard().shiftId,
    teamId,
    title: '社区义诊',
    startsAt: NOON,
    recordedAt: NOON,
    recordedByName: '赵春梅',
    appeal: { text: '我来了，忘了签到', at: NOON, state: 'open' as const, decidedAt: null },
  };
  answer(listAppeals, { appeals: [{ personId, displayName: '王大爷', teamName: '红马甲队', mark }] });
  answer(decideAppeal, mark);
  render(<Appeals now={NOON} />);
  expect(await screen.findByText('本人说：我来了，忘了签到')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: '撤销记录' }));
  await waitFor(() => expect(sent('decideAppeal')).toEqual({ personId, markId: mark.markId, clear: true }));
});

test('a team is started with the qualifications its leaders will confirm', async () => {
  answer(createTeam, team);
  const { container } = render(<TeamForm team={null} members={[]} />);
  expect(await axe(container)).toHaveNoViolations();
  fireEvent.change(screen.getByLabelText('队名'), { target: { value: '红马甲队' } });
  fireEvent.change(screen.getByLabelText('用顿号隔开'), { target: { value: '理发师、电工 理发师' } });
  fireEvent.click(screen.getByRole('switch', { name: /我来当队长/ }));
  fireEvent.click(screen.getByRole('button', { name: '建这支小队' }));
  await waitFor(() =>
    expect(sent('createTeam')).toMatchObject({
      name: '红马甲队',
      contact: null,
      qualifications: ['理发师', '电工'],
      weeklyLimit: 5,
      leadMyself: true,
    }),
  );
});

test('a member becomes leader; a team changed meanwhile says so', async () => {
  refuse(updateTeam, 'SHIFT_CHANGED');
  render(<TeamForm team={team} members={[member]} />);
  fireEvent.click(screen.getByRole('checkbox', { name: /王大爷.*修锁 · 周末上午/ }));
  fireEvent.click(screen.getByRole('button', { name: '改好了' }));
  expect(await screen.findByText(/别人刚刚改过这里/)).toBeInTheDocument();
  expect(sent('updateTeam')).toMatchObject({ leaders: [personId], revision: 3 });
});

test('a contact is a name with a number, or nothing', () => {
  const form = blankTeam('d'.repeat(26));
  expect(draftOf(form).contact).toBeNull();
  expect(draftOf({ ...form, contactName: ' 赵春梅 ' }).contact).toEqual({ name: '赵春梅', phone: '' });
});
