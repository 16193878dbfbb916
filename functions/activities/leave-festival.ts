import type { leaveFestival } from '../../shared/activities/festival-endpoints';
import { LIVE_STATES } from '../../shared/activities/schema';
import { AppError } from '../../shared/http/errors';
import type { Handle } from '../platform/serve';
import { festivalStanding, mainSession } from './festival-view';
import { giveBack } from './give-back';
import { householdFor } from './household';
import { activityOf } from './session-of';

/** First the small activities, then the registration: broken off between, leaving again finishes. */
export const leaveFestivalHandler: Handle<typeof leaveFestival> = async ({ params, body }, caller) => {
  const { householdId } = await householdFor(caller, { householdId: body.householdId });
  const activity = await activityOf(caller, params.activityId, 'festival');
  const { community, now } = caller;
  const { main, parts } = await festivalStanding(community, activity, householdId, now);
  if (!main) throw new AppError('NOT_FOUND');
  if (mainSession(activity).startsAt <= now) throw new AppError('ALREADY_STARTED');
  if (main.checkIn !== undefined) throw new AppError('ALREADY_ARRIVED');
  const own = parts.flatMap(({ entry }) => (entry?.festivalId === activity.activityId ? [entry] : []));
  for (const { sessionId, entryId, state } of [...own, main])
    if (LIVE_STATES.includes(state))
      await giveBack(community, sessionId, householdId, { entryId, to: 'cancelled', now });
  return { done: true };
};
