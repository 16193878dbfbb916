import { isInForce, type RoleGrant } from '../http/roles';
import { compoundsOf } from './audience';
import type { Activity } from './schema';

/** The duties that may hold activities. */
export const ORGANISERS: readonly RoleGrant['role'][] = ['committee', 'grid_worker', 'community_admin'];

/**
 * May somebody with these duties run this activity? A duty for the whole community reaches everything, one for a
 * compound what addresses that compound only, one for a grid what its holder has made themselves.
 */
export function mayManage(
  grants: readonly RoleGrant[],
  activity: Pick<Activity, 'audience' | 'createdBy'>,
  person: string,
  now: string,
): boolean {
  const compounds = compoundsOf(activity);
  return grants.some((grant) => {
    if (!ORGANISERS.includes(grant.role) || !isInForce(grant, now)) return false;
    const [level, id] = grant.scope.split(':');
    if (level === 'community') return true;
    if (level === 'compound') return compounds.length > 0 && compounds.every((compound) => compound === id);
    return activity.createdBy === person;
  });
}
