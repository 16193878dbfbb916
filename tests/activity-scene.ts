import { dueStepsBetween } from '../functions/activities/due-store';
import { freshSheet, withIds } from '../functions/activities/plan-sessions';
import { openSteps } from '../functions/activities/publish-activity';
import { commit, putActivity } from '../functions/activities/store';
import { newId } from '../functions/platform/ids';
import type { Activity, ActivityDraft } from '../shared/activities/schema';
import { activityDraft } from './activity-drafts';
import type { Scene } from './vote-scene';

export interface Opened {
  activity: Activity;
  activityId: string;
  sessionId: string;
  /** what the endpoints of its first session take as parameters */
  params: { activityId: string; sessionId: string };
}

/** An activity open for bookings, without going through the content check. */
export async function openActivity(scene: Scene, now: string, more: Partial<ActivityDraft> = {}): Promise<Opened> {
  const draft = activityDraft(now, more);
  const activity: Activity = {
    ...draft,
    sessions: withIds(draft.sessions, []),
    activityId: newId(now),
    state: 'open',
    revision: 1,
    terms: 1,
    createdBy: scene.committee.person,
    createdAt: now,
    publishedAt: now,
    cancelledBecause: null,
    drawNumbers: null,
  };
  const sheets = activity.sessions.map((one, i) => freshSheet(activity, one, i));
  const steps = sheets.flatMap((sheet) => openSteps(scene.community, sheet, now));
  if (
    !(await commit([
      putActivity(scene.community, activity, null),
      ...dueStepsBetween(scene.community, null, activity),
      ...steps,
    ]))
  )
    throw new Error('the scene could not be set');
  const { activityId } = activity;
  const sessionId = sheets[0]?.sessionId as string;
  return { activity, activityId, sessionId, params: { activityId, sessionId } };
}
