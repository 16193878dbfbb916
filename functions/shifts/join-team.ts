import type { joinTeam } from '../../shared/shifts/team-endpoints';
import type { Handle } from '../platform/serve';
import { assertBelongs } from './rights';
import { teamCard } from './team-cards';
import { commitJoin, readTeam } from './teams-store';
import { beVolunteer } from './volunteers-store';

export const joinTeamHandler: Handle<typeof joinTeam> = async ({ params }, caller) => {
  const { community, person, now } = caller;
  await assertBelongs(caller);
  await readTeam(community, params.teamId);
  await beVolunteer(community, person);
  await commitJoin(community, params.teamId, person, now);
  return teamCard(caller, await readTeam(community, params.teamId, true), true);
};
