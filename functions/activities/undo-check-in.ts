import type { undoCheckIn } from '../../shared/activities/tickets-endpoints';
import { AppError } from '../../shared/http/errors';
import type { Handle } from '../platform/serve';
import { lineNow } from './door-line-now';
import { readDoorEntry, undoLetIn } from './door-store';
import { assertKeepsDoor } from './duties';
import { sessionOf } from './session-of';

/** The reason stays with the entry, for the organiser; notes made before it no longer count. */
export const undoCheckInHandler: Handle<typeof undoCheckIn> = async ({ params, body }, caller) => {
  const { activity } = await sessionOf(caller, params);
  await assertKeepsDoor(caller, activity);
  const entry = await readDoorEntry(caller.community, params.sessionId, body.householdId);
  if (!entry) throw new AppError('NOT_FOUND');
  if (!entry.checkIn) throw new AppError('NOT_CHECKED_IN');
  const undone = { at: caller.now, by: caller.person, because: body.because };
  const after = await undoLetIn(caller.community, entry, undone);
  if (!after) throw new AppError('NOT_CHECKED_IN');
  return { line: await lineNow(caller.community, activity, after) };
};
