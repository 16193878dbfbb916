import type { listTeams } from '../../shared/shifts/team-endpoints';
import type { Handle } from '../platform/serve';
import { teamCards } from './team-cards';
import { readTeams } from './teams-store';

export const listTeamsHandler: Handle<typeof listTeams> = async (_, caller) => ({
  teams: await teamCards(caller, await readTeams(caller.community)),
});
