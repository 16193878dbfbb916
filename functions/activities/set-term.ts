import { newlyOff, termDays } from '../../shared/activities/classroom';
import type { setTerm } from '../../shared/activities/classroom-endpoints';
import { localDay } from '../../shared/http/local-time';
import type { Handle } from '../platform/serve';
import { classReminders } from './class-reminders';
import { noteDayOff, readTerm, saveTerm } from './class-store';
import { checkOrganiserWords } from './organiser-words';
import { assertManages } from './rights';
import { sessionOf } from './session-of';

/** Six weeks of school days: more messages at once nobody reads, and the days stand in the families' calendars. */
const MOST_TOLD = 30;

/** Families hear of days that fall out, whichever way they were called off, and are reminded of those that stand. */
export const setTermHandler: Handle<typeof setTerm> = async ({ params, body }, caller) => {
  const { activity } = await sessionOf(caller, params, 'classroom');
  await assertManages(caller, activity);
  await checkOrganiserWords(
    caller,
    body.off.map(({ because }) => because),
  );
  const { community, now } = caller;
  const { sessionId } = params;
  const before = await readTerm(community, sessionId, { consistent: true });
  const dropped = before ? newlyOff(before, body, localDay(now)).slice(0, MOST_TOLD) : [];
  const notes = dropped.map((day) => noteDayOff(community, sessionId, day, now));
  const term = await saveTerm(community, sessionId, body, [
    ...notes,
    ...classReminders(community, sessionId, body, now),
  ]);
  return { term, days: termDays(term) };
};
