import { isInForce, ROLE_NAMES, type Role, type RoleGrant } from '../http/roles';

/** Duties that may post, the one that speaks for most people first. */
const POSTERS: readonly Role[] = ['community_admin', 'committee'];

/** The duty a person posts under; null: none that may post. */
export function postingDuty(
  grants: readonly Pick<RoleGrant, 'role' | 'fromAt' | 'untilAt'>[],
  now: string,
): string | null {
  const held = grants.filter((grant) => isInForce(grant, now)).map((grant) => grant.role);
  const duty = POSTERS.find((role) => held.includes(role));
  return duty ? ROLE_NAMES[duty] : null;
}

/** A held notice is for those who may decide it; a dropped one is for nobody. */
export const isVisible = (state: 'shown' | 'held' | 'dropped', mayPost: boolean): boolean =>
  state === 'shown' || (state === 'held' && mayPost);
