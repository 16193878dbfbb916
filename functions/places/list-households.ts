import type { listHouseholds } from '../../shared/places/endpoints';
import { mayActFor } from '../../shared/residents/rules';
import type { Handle } from '../platform/serve';
import { readBuilding } from './reads';

/** Duties that see the roll, each as far as it reaches. */
const READERS = ['grid_worker', 'committee', 'community_admin'] as const;

export const listHouseholdsHandler: Handle<typeof listHouseholds> = async ({ params }, caller) => {
  const [households, grants] = await Promise.all([readBuilding(caller.community, params.buildingId), caller.roles()]);
  return { households: households.filter((household) => mayActFor(grants, READERS, household, caller.now)) };
};
