import { mayMark } from '../../shared/activities/classroom';
import type { markAttendance } from '../../shared/activities/classroom-endpoints';
import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import type { Handle } from '../platform/serve';
import { readDisplayName } from '../residents/reads';
import { putMark, readTerm } from './class-store';
import { assertTeaches } from './duties';
import { enrolled } from './enrolled';
import { sessionOf } from './session-of';

const KEEP_SECONDS = 366 * 86_400;

export const markAttendanceHandler: Handle<typeof markAttendance> = async ({ params, body }, caller) => {
  const { activity } = await sessionOf(caller, params, 'classroom');
  await assertTeaches(caller, activity);
  const { community, now, person } = caller;
  const { sessionId, day } = params;
  const { householdId, childId, presence } = body;
  const term = await readTerm(community, sessionId);
  if (!term || !mayMark(term, day, localDay(now))) throw new AppError('NO_CLASS_THAT_DAY');
  await enrolled(community, sessionId, householdId, [childId]);
  const markedByName = (await readDisplayName(person)) ?? '';
  const expiresAtSeconds = Math.floor(Date.parse(now) / 1000) + KEEP_SECONDS;
  const mark = { presence, markedAt: now, markedByName, expiresAtSeconds };
  return putMark(community, sessionId, day, { householdId, childId }, mark);
};
