import type { CommunityId } from '../platform/identity';
import { commit, lastEnd, putActivity, readActivity } from './store';

const TRIES = 3;

/** Moves an activity whose last session has ended to those that are over. */
export async function endActivity(community: CommunityId, activityId: string, now: string): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = await readActivity(community, activityId, { consistent: true });
    if (before?.state !== 'open' || now < lastEnd(before)) return;
    const after = { ...before, state: 'over', revision: before.revision + 1 } as const;
    if (await commit([putActivity(community, after, before)])) return;
  }
  throw new Error('an activity changes faster than it can end');
}
