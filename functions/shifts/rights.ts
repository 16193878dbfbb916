import { AppError } from '../../shared/http/errors';
import type { TeamId } from '../../shared/shifts/ids';
import type { Team } from '../../shared/shifts/team';
import { isLeader, organises } from '../../shared/shifts/team-rules';
import type { Caller } from '../platform/serve';
import { readTeam } from './teams-store';

/** Does the caller lead this team, or hold a duty over its part of the community? Duties are read only where needed. */
export const leads = async (caller: Caller, team: Pick<Team, 'leaders' | 'scope'>): Promise<boolean> =>
  isLeader(team, caller.person) || organises(await caller.roles(), team.scope, caller.now);

export async function assertLeads(caller: Caller, team: Pick<Team, 'leaders' | 'scope'>): Promise<void> {
  if (!(await leads(caller, team))) throw new AppError('FORBIDDEN');
}

/** The team, read strongly, if the caller leads it: a leader replaced a moment ago leads no longer. */
export async function ledTeam(caller: Caller, teamId: TeamId): Promise<Team> {
  const team = await readTeam(caller.community, teamId, true);
  await assertLeads(caller, team);
  return team;
}

/** Only who belongs here takes part: a household of the community, or a duty in it. */
export async function assertBelongs(caller: Caller): Promise<void> {
  if (caller.homes.length === 0 && (await caller.roles()).length === 0) throw new AppError('NOT_A_MEMBER');
}
