import type { Team, TeamCard } from '../../shared/shifts/team';
import type { Caller } from '../platform/serve';
import { readDisplayNames } from '../residents/reads';
import { leads } from './rights';
import { readVolunteer } from './volunteers-store';

/** Teams as the caller sees them. `mine`: where the caller's own membership was just changed. */
export async function teamCards(caller: Caller, teams: readonly Team[], mine?: boolean): Promise<TeamCard[]> {
  const [names, volunteer] = await Promise.all([
    readDisplayNames(teams.flatMap(({ leaders }) => leaders)),
    mine === undefined ? readVolunteer(caller.community, caller.person) : undefined,
  ]);
  return Promise.all(
    teams.map(async (team) => {
      const { leaders, ...card } = team;
      return {
        ...card,
        leaderNames: leaders.flatMap((leader) => names.get(leader) ?? []),
        mine: mine ?? volunteer?.teamIds.includes(team.teamId) ?? false,
        mayLead: await leads(caller, team),
      };
    }),
  );
}

export const teamCard = async (caller: Caller, team: Team, mine?: boolean): Promise<TeamCard> =>
  (await teamCards(caller, [team], mine))[0] as TeamCard;
