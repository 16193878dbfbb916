import type { listQualificationRequests } from '../../shared/shifts/team-endpoints';
import type { Handle } from '../platform/serve';
import { readDisplayNames } from '../residents/reads';
import { ledTeams } from './led-teams';
import { readRequests } from './qualifications-store';

export const listQualificationRequestsHandler: Handle<typeof listQualificationRequests> = async (_, caller) => {
  const teams = await ledTeams(caller);
  if (teams.size === 0) return { requests: [] };
  const mine = (await readRequests(caller.community)).filter(({ teamId }) => teams.has(teamId));
  const names = await readDisplayNames(mine.map(({ personId }) => personId));
  return {
    requests: mine.flatMap((request) => {
      const displayName = names.get(request.personId);
      // Whoever has erased themselves asks for nothing any more.
      if (displayName === undefined) return [];
      return [{ ...request, displayName, teamName: teams.get(request.teamId)?.name ?? '' }];
    }),
  };
};
