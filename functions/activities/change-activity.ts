import type { Activity } from '../../shared/activities/schema';
import { AppError } from '../../shared/http/errors';
import { pauseBefore } from '../platform/pause';
import type { Caller } from '../platform/serve';
import type { Step } from '../platform/table';
import { forgetActivity } from './activity-cache';
import { dueStepsBetween } from './due-store';
import { assertManages } from './rights';
import { commit, putActivity, readActivity } from './store';

/** Organisers, the schedule and a busy evening's bookings may meet on one activity. */
const TRIES = 6;

export interface Change {
  after: Activity;
  /** what else changes with it: sheets, reminders, notes for later */
  alongside: Step[];
}

/**
 * Load, decide, commit, again from the start when another write came first. `decide` refuses, or says what the activity
 * becomes, or null when there is nothing left to do.
 */
export async function changeActivity(
  caller: Caller,
  activityId: string,
  decide: (before: Activity) => Promise<Change | null> | Change | null,
): Promise<Activity> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = await readActivity(caller.community, activityId, { consistent: true });
    if (!before) throw new AppError('NOT_FOUND');
    await assertManages(caller, before);
    const change = await decide(before);
    if (!change) return before;
    const after = { ...change.after, revision: before.revision + 1 };
    const steps = [
      putActivity(caller.community, after, before),
      ...dueStepsBetween(caller.community, before, after),
      ...change.alongside,
    ];
    if (await commit(steps)) {
      forgetActivity(caller.community, activityId);
      return after;
    }
    await pauseBefore(attempt + 1);
  }
  throw new AppError('BUSY');
}
