import * as z from 'zod';
import type { ActivityId } from '../../shared/activities/ids';
import type { CommunityId } from '../platform/identity';
import { get, write } from '../platform/table';

// Who helps with an activity beside those who run it.
//
// Access patterns
//   The helpers and tutors of an activity, strong | get | COMMUNITY#<c>#ACTIVITY#<activityId> | STAFF | 1 RCU
//   Name them | put | COMMUNITY#<c>#ACTIVITY#<activityId> | STAFF | 1 WCU per KB

const Staff = z.array(z.object({ personId: z.string(), name: z.string(), as: z.enum(['helper', 'tutor']) }));
export type Staff = z.infer<typeof Staff>;

const staffKey = (community: CommunityId, activityId: ActivityId) => ({
  pk: `COMMUNITY#${community}#ACTIVITY#${activityId}`,
  sk: 'STAFF',
});

/** Read strongly: who is taken off the list stops at once. */
export async function readStaff(community: CommunityId, activityId: ActivityId): Promise<Staff> {
  const item = await get(staffKey(community, activityId), { consistent: true });
  return item ? Staff.parse(item.staff) : [];
}

/** The whole list each time, and the last one to name it is right. */
export async function putStaff(community: CommunityId, activityId: ActivityId, staff: Staff): Promise<void> {
  const Put = { Item: { ...staffKey(community, activityId), staff } };
  await write({ write: { Put }, onRefused: () => new Error('naming the staff has no condition') });
}
