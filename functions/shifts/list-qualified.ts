import type { listQualified } from '../../shared/shifts/qualified-endpoints';
import type { Handle } from '../platform/serve';
import { readDisplayNames } from '../residents/reads';
import { readQualified } from './qualifications-store';
import { ledTeam } from './rights';

export const listQualifiedHandler: Handle<typeof listQualified> = async ({ params }, caller) => {
  const team = await ledTeam(caller, params.teamId);
  const all = await readQualified(caller.community, team.teamId);
  const names = await readDisplayNames(all.map(({ personId }) => personId));
  return {
    // Who has erased themselves is on the way out of the list.
    qualified: all.flatMap((one) => {
      const displayName = names.get(one.personId);
      return displayName === undefined ? [] : [{ ...one, displayName }];
    }),
  };
};
