import { LIVE_STATES } from '../../shared/activities/schema';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { readEntry } from './entries-store';
import { festivalStanding } from './festival-view';
import { giveBack } from './give-back';
import { readSheet } from './sheets-store';
import { readActivity } from './store';

/** The registration was given back, by whichever way: then so are the small activities chosen with it. */
const GIVEN_BACK = ['cancelled', 'declined', 'lapsed'];
/** A part that has begun, was come to, or was booked anew meanwhile stays as it is. */
const STAYS = ['ALREADY_STARTED', 'ALREADY_ARRIVED', 'BOOKING_CHANGED'];

/** Reads everything as it stands, so it may run twice or late. */
export async function followFestival(
  community: CommunityId,
  sessionId: string,
  householdId: string,
  now: string,
): Promise<void> {
  const sheet = await readSheet(community, sessionId);
  if (sheet?.kind !== 'festival') return;
  const [activity, main] = await Promise.all([
    readActivity(community, sheet.activityId),
    readEntry(community, sessionId, householdId, { consistent: true }),
  ]);
  if (!activity || !main || !GIVEN_BACK.includes(main.state)) return;
  const { parts } = await festivalStanding(community, activity, householdId, now);
  for (const { entry } of parts) {
    if (entry?.festivalId !== activity.activityId || !LIVE_STATES.includes(entry.state)) continue;
    const back = { entryId: entry.entryId, to: 'cancelled', now } as const;
    await giveBack(community, entry.sessionId, householdId, back).catch((error) => {
      if (!(error instanceof AppError && STAYS.includes(error.code))) throw error;
    });
  }
}
