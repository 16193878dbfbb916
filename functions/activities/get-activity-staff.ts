import type { getActivityStaff } from '../../shared/activities/tickets-endpoints';
import type { Handle } from '../platform/serve';
import { dutiesAt } from './duties';
import { activityOf } from './session-of';

/** Neighbours may know who teaches and who stands at the door; only the ids stay with those who run it. */
export const getActivityStaffHandler: Handle<typeof getActivityStaff> = async ({ params }, caller) => {
  const activity = await activityOf(caller, params.activityId);
  const { staff, keepsDoor, teaches } = await dutiesAt(caller, activity);
  const shown = keepsDoor ? staff : staff.map((one) => ({ ...one, personId: '' }));
  return { staff: shown, mayKeepDoor: keepsDoor, mayTeach: teaches };
};
