import type { closeDoorList } from '../../shared/activities/tickets-endpoints';
import { AppError } from '../../shared/http/errors';
import { inBatches } from '../platform/batches';
import type { Handle } from '../platform/serve';
import { readDisplayName } from '../residents/reads';
import { putClosed, readDoorEntries } from './door-store';
import { noteNoShow } from './missed-store';
import { assertManages } from './rights';
import { sessionOf } from './session-of';

const AT_ONCE = 16;
const KEEP_SECONDS = 366 * 86_400;

/** Broken off halfway it may simply be done again: each household is noted once, and who came meanwhile is not. */
export const closeDoorListHandler: Handle<typeof closeDoorList> = async ({ params }, caller) => {
  const { activity, sheet } = await sessionOf(caller, params);
  await assertManages(caller, activity);
  // Nobody stands at the door of a class for a term: a family that came every day would be noted as missing.
  if (activity.kind === 'classroom') throw new AppError('CLASS_MARKED_DAILY');
  const { community, now, person } = caller;
  if (sheet.state === 'cancelled' || now < sheet.endsAt) throw new AppError('SESSION_NOT_OVER');
  const expiresAtSeconds = Math.floor(Date.parse(sheet.endsAt) / 1000) + KEEP_SECONDS;
  await putClosed(community, params.sessionId, { closedAt: now, closedBy: person, expiresAtSeconds });
  const entries = (await readDoorEntries(community, params.sessionId)).filter(({ state }) => state === 'booked');
  const missing = entries.filter(({ checkIn }) => !checkIn);
  const recordedByName = (await readDisplayName(person)) ?? '';
  const { sessionId, activityId, title, startsAt } = sheet;
  const noted = { sessionId, activityId, title, at: startsAt, recordedAt: now, recordedBy: person, recordedByName };
  await inBatches(missing, AT_ONCE, (entry) =>
    noteNoShow(community, entry, { ...noted, householdId: entry.householdId, excused: null, appeal: null }),
  );
  return { closedAt: now, came: entries.length - missing.length, noShows: missing.length };
};
