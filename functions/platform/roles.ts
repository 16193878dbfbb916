import { isInForce, RoleGrant } from '../../shared/http/roles';
import type { CommunityId } from './identity';
import { listAll } from './table';

// Access patterns
//   The caller's duties, strong, on every privileged call | query | COMMUNITY#<c>#ROLES | <p>#* | 1 RCU

/** A person's duties are few; a hundred past and present ones is far beyond any real life. */
const MAX_GRANTS = 100;

export const rolesPartition = (community: CommunityId): string => `COMMUNITY#${community}#ROLES`;
export const roleSortKey = (grant: Pick<RoleGrant, 'personId' | 'role' | 'scope'>): string =>
  `${grant.personId}#${grant.role}#${grant.scope}`;

/** The duties a person holds now, read strongly: a revoked role stops at once. */
export async function readRoles(community: CommunityId, person: string, now: string): Promise<RoleGrant[]> {
  const query = { pk: rolesPartition(community), prefix: `${person}#`, consistent: true };
  const grants = (await listAll(query, MAX_GRANTS)).map((item) => RoleGrant.parse(item));
  return grants.filter((grant) => isInForce(grant, now));
}
