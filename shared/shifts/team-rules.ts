import { isInForce, type Role, type RoleGrant } from '../http/roles';
import type { Team } from './team';

/** The duties that organise service in the part of the community they are held for. */
export const ORGANISERS: readonly Role[] = ['committee', 'grid_worker', 'community_admin'];

/** Does a duty held for `held` reach all of `scope`? A grid holds its sub-grids. */
function covers(held: string, scope: string): boolean {
  if (held === 'community' || held === scope) return true;
  return held.startsWith('grid:') && scope.startsWith(`${held}-`);
}

export const organises = (
  grants: readonly Pick<RoleGrant, 'role' | 'scope' | 'fromAt' | 'untilAt'>[],
  scope: string,
  now: string,
): boolean => grants.some((g) => ORGANISERS.includes(g.role) && isInForce(g, now) && covers(g.scope, scope));

/** A leader leads by a fact of the team, an organiser by their duty over its part of the community. */
export const isLeader = (team: Pick<Team, 'leaders'>, person: string): boolean => team.leaders.includes(person);
