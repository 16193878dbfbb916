import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { getPlaces } from '../../../../shared/places/endpoints';
import type { TeamCard, Volunteer } from '../../../../shared/shifts/team';
import { getVolunteer, joinTeam, listTeams, updateVolunteer } from '../../../../shared/shifts/team-endpoints';
import { signedIn } from '../../../test/people';
import { answer, asked } from '../../../test/server';
import { NOON, teamId } from '../../../test/shifts';
import TeamsPage from '../../packages/shifts/teams/index';
import VolunteerPage from '../../packages/shifts/volunteer/index';
import { skillsIn } from './skills';

const volunteer: Volunteer = {
  skills: ['理发'],
  areas: [],
  times: [],
  namePublic: false,
  teamIds: [],
  qualifications: [
    { name: '理发', teamId, state: 'confirmed', note: '', requestedAt: NOON, decidedAt: NOON, expiresOn: '2099-03-01' },
  ],
};
const team: TeamCard = {
  teamId,
  name: '红马甲队',
  kind: 'service',
  about: '哪儿缺人去哪儿。',
  scope: 'community',
  contact: null,
  qualifications: ['理发', '助教'],
  weeklyLimit: 5,
  members: 48,
  revision: 1,
  leaderNames: ['赵春梅'],
  mine: false,
  mayLead: false,
};

beforeEach(() => {
  signedIn();
  answer(getVolunteer, volunteer);
  answer(getPlaces, { compounds: [], buildings: [], grids: [] } as never);
});

test('skills are parted however people write them', () => {
  expect(skillsIn('理发、修水电, 理发；辅导 作业 ')).toEqual(['理发', '修水电', '辅导', '作业']);
});

test('I say what I can do and that my name may be shown', async () => {
  const { container } = render(<VolunteerPage />);
  answer(updateVolunteer, volunteer);
  await userEvent.type(await screen.findByRole('textbox', { name: '会什么' }), '、修水电');
  await userEvent.click(screen.getByRole('checkbox', { name: '周末上午' }));
  await userEvent.click(screen.getByRole('switch', { name: /让别人看到我的名字/ }));
  expect(await axe(container)).toHaveNoViolations();
  await userEvent.click(screen.getByRole('button', { name: '存下来' }));
  await waitFor(() =>
    expect(asked.find(({ endpoint }) => endpoint === 'updateVolunteer')?.body).toEqual({
      skills: ['理发', '修水电'],
      areas: [],
      times: ['weekend_morning'],
      namePublic: true,
    }),
  );
});

test('my qualification says until when it counts', async () => {
  render(<VolunteerPage />);
  expect(await screen.findByText('到 2099年3月1日')).toBeVisible();
  expect(screen.getByText('有效')).toBeVisible();
});

test('I join a team, and may ask only for what I do not have yet', async () => {
  answer(listTeams, { teams: [team] });
  const { container } = render(<TeamsPage />);
  const card = within(await screen.findByRole('region', { name: '红马甲队' }));
  await waitFor(() => expect(card.queryByRole('button', { name: /申请“理发”资质/ })).toBeNull());
  expect(card.getByRole('button', { name: /申请“助教”资质/ })).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  answer(joinTeam, { ...team, mine: true });
  answer(listTeams, { teams: [{ ...team, mine: true }] });
  await userEvent.click(card.getByRole('button', { name: '入队：红马甲队' }));
  expect(await screen.findByText('我的队')).toBeVisible();
});
