import { isInForce, type Role, RoleGrant, reachesFar } from '../../shared/http/roles';
import type { CommunityId } from './identity';
import { listAll } from './table';

// Access patterns
//   The caller's duties, strong, on every privileged call | query | COMMUNITY#<c>#ROLES | <p>#* | 1 RCU
//   Who holds a duty, to be told something | query | COMMUNITY#<c>#ROLES | * | 0.5 RCU per 20

/** A person's duties are few; a hundred past and present ones is far beyond any real life. */
const MAX_GRANTS = 100;
/** A community's, with those of ten years, are hundreds. */
const MAX_OF_COMMUNITY = 5000;

export const rolesPartition = (community: CommunityId): string => `COMMUNITY#${community}#ROLES`;
export const roleSortKey = (grant: Pick<RoleGrant, 'personId' | 'role' | 'scope'>): string =>
  `${grant.personId}#${grant.role}#${grant.scope}`;

/**
 * The duties a person holds now, read strongly: a revoked role stops at once. All access goes through here, so a duty
 * that may be held for the whole community only, and was once granted for less, opens nothing.
 */
export async function readRoles(community: CommunityId, person: string, now: string): Promise<RoleGrant[]> {
  const query = { pk: rolesPartition(community), prefix: `${person}#`, consistent: true };
  const grants = (await listAll(query, MAX_GRANTS)).map((item) => RoleGrant.parse(item));
  return grants.filter((grant) => isInForce(grant, now) && reachesFar(grant));
}

/** Who holds one of these duties for the whole community now, each person once. */
export async function readHolders(community: CommunityId, roles: readonly Role[], now: string): Promise<string[]> {
  const items = await listAll({ pk: rolesPartition(community) }, MAX_OF_COMMUNITY);
  const grants = items.map((item) => RoleGrant.parse(item));
  const held = grants.filter((grant) => isInForce(grant, now) && roles.includes(grant.role));
  return [...new Set(held.filter(({ scope }) => scope === 'community').map(({ personId }) => personId))];
}
