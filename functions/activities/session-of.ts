import type { ActivityId, SessionId } from '../../shared/activities/ids';
import type { Activity, ActivityKind } from '../../shared/activities/schema';
import { AppError } from '../../shared/http/errors';
import type { Caller } from '../platform/serve';
import { manages } from './rights';
import { readSheet, type Sheet } from './sheets-store';
import { readActivity } from './store';

/** An activity of the caller's community, of this kind if one is named. Drafts exist for those who run them only. */
export async function activityOf(caller: Caller, activityId: ActivityId, kind?: ActivityKind): Promise<Activity> {
  const activity = await readActivity(caller.community, activityId);
  if (!activity || (kind && activity.kind !== kind)) throw new AppError('NOT_FOUND');
  if (activity.state === 'draft' && !(await manages(caller, activity))) throw new AppError('NOT_FOUND');
  return activity;
}

export interface SessionOf {
  activity: Activity;
  sheet: Sheet;
}

/** A session and the activity it belongs to. */
export async function sessionOf(
  caller: Caller,
  { activityId, sessionId }: { activityId: ActivityId; sessionId: SessionId },
  kind?: ActivityKind,
): Promise<SessionOf> {
  const [activity, sheet] = await Promise.all([
    activityOf(caller, activityId, kind),
    readSheet(caller.community, sessionId),
  ]);
  if (!sheet || sheet.activityId !== activityId) throw new AppError('NOT_FOUND');
  return { activity, sheet };
}
