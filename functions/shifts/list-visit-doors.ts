import { doorOf } from '../../shared/places/address';
import type { listVisitDoors } from '../../shared/shifts/visits-endpoints';
import { readBuilding } from '../places/reads';
import type { Handle } from '../platform/serve';
import { assertToCome, visitable } from './visitable';
import { homeVisit } from './visiting';

/** Numbers on doors and nothing else of the roll, only while there is a visit to prepare. */
export const listVisitDoorsHandler: Handle<typeof listVisitDoors> = async ({ params, query }, caller) => {
  const { shift } = await homeVisit(caller, params.shiftId);
  const may = await visitable(caller, shift);
  assertToCome(shift, caller.now);
  const households = await readBuilding(caller.community, query.buildingId);
  return { doors: households.filter(may).map((one) => ({ householdId: one.householdId, door: doorOf(one) })) };
};
