import * as z from 'zod';
import { DraftId } from '../http/draft-id';
import { endpoint } from '../http/endpoint';
import { LocalDay } from '../http/local-time';
import { text } from '../http/text';
import { PersonId } from '../residents/ids';
import { TeamId } from './ids';
import {
  MAX_LEADERS,
  Qualification,
  QualificationName,
  QualificationRequest,
  TeamCard,
  TeamDraft,
  TeamMember,
  Volunteer,
  VolunteerDraft,
} from './team';

const params = z.object({ teamId: TeamId });

export const listTeams = endpoint({
  name: 'listTeams',
  summary: 'The volunteer teams of the community',
  method: 'GET',
  path: '/teams',
  access: 'resident',
  reply: z.object({ teams: z.array(TeamCard) }),
});

export const createTeam = endpoint({
  name: 'createTeam',
  summary: 'Start a team',
  method: 'POST',
  path: '/teams',
  access: ['committee', 'grid_worker', 'community_admin'],
  body: TeamDraft.extend({
    draftId: DraftId,
    /** join and lead it myself */
    leadMyself: z.boolean(),
  }),
  reply: TeamCard,
  errors: ['TEXT_RISKY', 'TEXT_HELD'],
});

export const updateTeam = endpoint({
  name: 'updateTeam',
  summary: 'Change a team or its leaders, stating the revision the edit was made on',
  method: 'PUT',
  path: '/teams/{teamId}',
  access: 'resident',
  params,
  body: TeamDraft.extend({ leaders: z.array(PersonId).max(MAX_LEADERS), revision: z.int() }),
  reply: TeamCard,
  errors: ['NOT_FOUND', 'FORBIDDEN', 'TEXT_RISKY', 'TEXT_HELD', 'SHIFT_CHANGED', 'LEADER_NOT_MEMBER'],
});

export const joinTeam = endpoint({
  name: 'joinTeam',
  summary: 'Join a team',
  method: 'POST',
  path: '/teams/{teamId}/members',
  access: 'resident',
  params,
  reply: TeamCard,
  errors: ['NOT_FOUND', 'NOT_A_MEMBER', 'TEAM_FULL'],
});

export const leaveTeam = endpoint({
  name: 'leaveTeam',
  summary: 'Leave a team; seats already taken stay',
  method: 'DELETE',
  path: '/teams/{teamId}/members',
  access: 'resident',
  params,
  reply: TeamCard,
  errors: ['NOT_FOUND'],
});

export const listTeamMembers = endpoint({
  name: 'listTeamMembers',
  summary: 'Who is in the team and what they can do, for its leaders',
  method: 'GET',
  path: '/teams/{teamId}/members',
  access: 'resident',
  params,
  reply: z.object({ members: z.array(TeamMember) }),
  errors: ['NOT_FOUND', 'FORBIDDEN'],
});

export const getVolunteer = endpoint({
  name: 'getVolunteer',
  summary: 'What I have said about myself as a volunteer, my teams and qualifications',
  method: 'GET',
  path: '/volunteers/me',
  access: 'resident',
  reply: Volunteer,
});

export const updateVolunteer = endpoint({
  name: 'updateVolunteer',
  summary: 'Change my skills, areas, times, and whether others see my name',
  method: 'PUT',
  path: '/volunteers/me',
  access: 'resident',
  body: VolunteerDraft,
  reply: Volunteer,
  errors: ['TEXT_RISKY', 'TEXT_HELD'],
});

export const requestQualification = endpoint({
  name: 'requestQualification',
  summary: 'Ask the leaders of a team to confirm that I can do something; asking twice is asking once',
  method: 'POST',
  path: '/qualifications',
  access: 'resident',
  body: z.object({ teamId: TeamId, name: QualificationName, note: text(0, 60) }),
  reply: Qualification,
  errors: ['NOT_FOUND', 'NOT_A_MEMBER', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const listQualificationRequests = endpoint({
  name: 'listQualificationRequests',
  summary: 'Requests that wait for me, as a leader or with a duty over the team',
  method: 'GET',
  path: '/qualifications/requests',
  access: 'resident',
  reply: z.object({ requests: z.array(QualificationRequest) }),
});

export const decideQualification = endpoint({
  name: 'decideQualification',
  summary: 'Confirm a qualification until a day, or refuse it',
  method: 'POST',
  path: '/qualifications/decision',
  access: 'resident',
  body: z.object({
    personId: PersonId,
    name: QualificationName,
    confirm: z.boolean(),
    /** last day it counts; null: without end */
    expiresOn: LocalDay.nullable(),
  }),
  reply: Qualification,
  errors: ['NOT_FOUND', 'FORBIDDEN', 'ALREADY_DECIDED'],
});
