import type { listTeamMembers } from '../../shared/shifts/team-endpoints';
import { inBatches } from '../platform/batches';
import type { Handle } from '../platform/serve';
import { readDisplayName } from '../residents/reads';
import { ledTeam } from './rights';
import { readMembers } from './teams-store';
import { readVolunteer } from './volunteers-store';

/** Two small reads per member. */
const AT_ONCE = 32;

export const listTeamMembersHandler: Handle<typeof listTeamMembers> = async ({ params }, caller) => {
  const { community } = caller;
  const team = await ledTeam(caller, params.teamId);
  const members = await readMembers(community, team.teamId);
  const found = await inBatches(members, AT_ONCE, async ({ personId, joinedAt }) => {
    const [name, volunteer] = await Promise.all([readDisplayName(personId), readVolunteer(community, personId)]);
    if (name === null || !volunteer) return null;
    const { skills, areas, times } = volunteer;
    const leads = team.leaders.includes(personId);
    return { personId, joinedAt, displayName: name, skills, areas, times, leads };
  });
  return { members: found.filter((member) => member !== null) };
};
