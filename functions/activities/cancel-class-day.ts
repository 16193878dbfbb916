import { dayState } from '../../shared/activities/classroom';
import type { cancelClassDay } from '../../shared/activities/classroom-endpoints';
import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import type { Handle } from '../platform/serve';
import { noteDayOff, readTerm, saveTerm } from './class-store';
import { assertTeaches } from './duties';
import { checkOrganiserWords } from './organiser-words';
import { sessionOf } from './session-of';

/** The stream carries it to the families. Calling a day off twice is calling it off once. */
export const cancelClassDayHandler: Handle<typeof cancelClassDay> = async ({ params, body }, caller) => {
  const { activity } = await sessionOf(caller, params, 'classroom');
  await assertTeaches(caller, activity);
  const { community, now } = caller;
  const { sessionId, day } = params;
  const term = await readTerm(community, sessionId, { consistent: true });
  const state = term ? dayState(term, day) : 'none';
  if (!term || state === 'none' || day < localDay(now)) throw new AppError('NO_CLASS_THAT_DAY');
  if (state === 'off') return { term };
  await checkOrganiserWords(caller, [body.because]);
  const off = [...term.off, { day, because: body.because }].sort((a, b) => (a.day < b.day ? -1 : 1));
  return { term: await saveTerm(community, sessionId, { ...term, off }, [noteDayOff(community, sessionId, day, now)]) };
};
