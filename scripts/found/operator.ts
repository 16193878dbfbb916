import { type CommunityId, storedCommunity } from '../../functions/platform/identity';
import type { Caller } from '../../functions/platform/serve';
import type { RoleGrant } from '../../shared/http/roles';

/**
 * Whoever holds the deployment's own AWS credentials may do what a community's admin may. It lets the first roll and
 * the first code come through the very handlers everybody else uses.
 */
export function operatorOf(communityId: string, now: string): Caller {
  const community: CommunityId = storedCommunity(communityId);
  const duty = { role: 'community_admin', scope: 'community', fromAt: now, untilAt: null } as const;
  const grant: RoleGrant = { ...duty, personId: 'operator', personName: 'operator' };
  const who = { person: 'operator', community, communityOrNone: community, source: 'operator', homes: [] };
  return { now, requestId: 'operator', ...who, roles: async () => [grant] };
}
