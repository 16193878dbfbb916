import type { leaveTeam } from '../../shared/shifts/team-endpoints';
import type { Handle } from '../platform/serve';
import { teamCard } from './team-cards';
import { commitLeave, readTeam } from './teams-store';

export const leaveTeamHandler: Handle<typeof leaveTeam> = async ({ params }, caller) => {
  const { community, person } = caller;
  await commitLeave(community, await readTeam(community, params.teamId, true), person);
  return teamCard(caller, await readTeam(community, params.teamId, true), false);
};
