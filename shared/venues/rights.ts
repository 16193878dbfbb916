import { isInForce, type Role, type RoleGrant } from '../http/roles';
import type { HouseholdId } from '../places/ids';
import type { MayBook } from './schema';

type Grants = readonly Pick<RoleGrant, 'role' | 'scope' | 'fromAt' | 'untilAt'>[];

/** c1.3.1.301 → c1 */
const compoundOf = (householdId: HouseholdId): string => householdId.slice(0, householdId.indexOf('.'));

/** Is the venue for this household? Where it is for duties, those of whoever books decide. */
export function isForMe(mayBook: MayBook, householdId: HouseholdId, grants: Grants, now: string): boolean {
  if (mayBook.who === 'compounds') return mayBook.compoundIds.includes(compoundOf(householdId));
  if (mayBook.who === 'roles') return grants.some((g) => mayBook.roles.includes(g.role) && isInForce(g, now));
  return true;
}

/** Whoever holds one of these duties for everybody the venue is for: the whole community, or its compounds. */
export const keepsVenue = (grants: Grants, roles: readonly Role[], mayBook: MayBook, now: string): boolean =>
  grants.some((grant) => {
    if (!roles.includes(grant.role) || !isInForce(grant, now)) return false;
    if (grant.scope === 'community') return true;
    return mayBook.who === 'compounds' && mayBook.compoundIds.every((id) => grant.scope === `compound:${id}`);
  });
