import type { getFestival } from '../../shared/activities/festival-endpoints';
import type { Handle } from '../platform/serve';
import { festivalFor } from './festival-view';
import { householdFor } from './household';
import { activityOf } from './session-of';

export const getFestivalHandler: Handle<typeof getFestival> = async ({ params, query }, caller) => {
  const activity = await activityOf(caller, params.activityId, 'festival');
  const said = query.householdId !== undefined || caller.homes.length === 1;
  const householdId = said ? (await householdFor(caller, { householdId: query.householdId })).householdId : null;
  return festivalFor(caller, activity, householdId);
};
