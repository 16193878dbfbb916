import { isInForce, type Role, type RoleGrant } from '../http/roles';
import type { Household } from '../places/schema';

/** What neighbours see until a person has given a name. */
export const NEW_NEIGHBOUR = '新邻居';

/**
 * Members of a household beyond its registered people: grandchildren, a helper, an owner who rents out. More than that
 * is a leaked code or a mistake.
 */
export const EXTRA_MEMBERS = 4;
export const maxMembers = (household: Pick<Household, 'people'>): number => household.people + EXTRA_MEMBERS;

/** The lowest free seat of 1…adults; null when every registered adult has theirs. */
export function lowestFreeSeat(adults: number, taken: readonly number[]): number | null {
  for (let seat = 1; seat <= adults; seat++) if (!taken.includes(seat)) return seat;
  return null;
}

/**
 * The seat a person takes on joining: the lowest free one, or none when the household has no free seat or the person
 * already holds one elsewhere in this community. So nobody votes as an adult of two households.
 */
export const seatOnJoining = (adults: number, taken: readonly number[], seatedElsewhere: boolean): number | null =>
  seatedElsewhere ? null : lowestFreeSeat(adults, taken);

/** Does a duty held for `scope` reach this household? A grid holds its sub-grids: 3 reaches 3-2-1, but not 31. */
export function scopeReaches(scope: string, household: Pick<Household, 'compoundId' | 'gridId'>): boolean {
  if (scope === 'community') return true;
  const [level, id] = scope.split(':');
  if (level === 'compound') return household.compoundId === id;
  return household.gridId !== null && (household.gridId === id || household.gridId.startsWith(`${id}-`));
}

/** May somebody with these grants act in one of these duties for this household now? */
export const mayActFor = (
  grants: readonly Pick<RoleGrant, 'role' | 'scope' | 'fromAt' | 'untilAt'>[],
  roles: readonly Role[],
  household: Pick<Household, 'compoundId' | 'gridId'>,
  now: string,
): boolean => grants.some((g) => roles.includes(g.role) && isInForce(g, now) && scopeReaches(g.scope, household));
