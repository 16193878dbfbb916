import { AppError } from '../../shared/http/errors';
import type { Household } from '../../shared/places/schema';
import { mayActFor } from '../../shared/residents/rules';
import { readHousehold } from '../places/reads';
import type { Caller } from '../platform/serve';

/** The duties that confirm who lives where. */
const KEEPERS = ['grid_worker', 'community_admin'] as const;

/** Whether the caller's duty reaches a household: a grid worker's grid, or the whole community for an admin. */
export async function reachOf(
  caller: Caller,
): Promise<(household: Pick<Household, 'compoundId' | 'gridId'>) => boolean> {
  const grants = await caller.roles();
  return (household) => mayActFor(grants, KEEPERS, household, caller.now);
}

/** The household, if it exists and is within the caller's reach. */
export async function householdInReach(caller: Caller, householdId: string): Promise<Household> {
  const household = await readHousehold(caller.community, householdId);
  if (!household) throw new AppError('NOT_FOUND');
  if (!(await reachOf(caller))(household)) throw new AppError('FORBIDDEN');
  return household;
}
