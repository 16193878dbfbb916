import type { Team } from '../../shared/shifts/team';
import type { Caller } from '../platform/serve';
import { leads } from './rights';
import { readTeams } from './teams-store';

/** The teams the caller leads or has a duty over, by id. */
export async function ledTeams(caller: Caller): Promise<Map<string, Team>> {
  const led = new Map<string, Team>();
  for (const team of await readTeams(caller.community)) if (await leads(caller, team)) led.set(team.teamId, team);
  return led;
}
