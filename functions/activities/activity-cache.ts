import type { ActivityId } from '../../shared/activities/ids';
import type { Activity } from '../../shared/activities/schema';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { warm } from '../platform/warm';
import { readActivity } from './store';

/** What a booking relies on stands in the sheet's condition as well, so a form some seconds old does no harm. */
const KEEP_MS = 5000;
const open = warm<Activity>(200);
const keyOf = (community: CommunityId, activityId: ActivityId): string => `${community}#${activityId}`;

/** The activity as a booking meets it: kept for some seconds while it is open, read otherwise. */
export async function activityForBooking(
  community: CommunityId,
  activityId: ActivityId,
  now: string,
): Promise<Activity> {
  const key = keyOf(community, activityId);
  const activity = await open.read(key, Date.parse(now), KEEP_MS, async () => {
    const found = await readActivity(community, activityId);
    if (!found || found.state === 'draft') throw new AppError('NOT_FOUND');
    return found;
  });
  if (activity.state !== 'open') open.forget(key);
  return activity;
}

export const forgetActivity = (community: CommunityId, activityId: ActivityId): void =>
  open.forget(keyOf(community, activityId));
