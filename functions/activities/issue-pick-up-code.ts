import { dayState, guardianWords } from '../../shared/activities/classroom';
import type { issuePickUpCode } from '../../shared/activities/classroom-endpoints';
import type { SessionId } from '../../shared/activities/ids';
import { AppError } from '../../shared/http/errors';
import { addDays, atLocal, localDay } from '../../shared/http/local-time';
import { randomCode } from '../platform/ids';
import { countTry } from '../platform/rate-limit';
import type { Caller, Handle } from '../platform/serve';
import { readMarks, readTerm } from './class-store';
import { enrolled } from './enrolled';
import { householdFor } from './household';
import { CODE_TAKEN, type PickUp, putPickUp } from './pick-up-store';
import { sessionOf } from './session-of';

const DIGITS = '0123456789';
const LENGTH = 6;
/** A million codes and sixty families: two in a row rarely meet the same digits. */
const TRIES = 8;
const ISSUES = { max: 20, seconds: 3600 };

/** The digits are shown once, on the guardian's phone; kept is only their hash. */
export const issuePickUpCodeHandler: Handle<typeof issuePickUpCode> = async ({ params, body }, caller) => {
  const { householdId } = await householdFor(caller, { householdId: body.householdId });
  const { community, now } = caller;
  const { sessionId } = params;
  await sessionOf(caller, params, 'classroom');
  await countTry('pick-up-issue', caller.person, ISSUES, now);
  const day = localDay(now);
  const term = await readTerm(community, sessionId);
  if (!term || dayState(term, day) !== 'class') throw new AppError('NO_CLASS_THAT_DAY');
  const family = await enrolled(community, sessionId, householdId, body.childIds);
  const guardian = family.guardians.find(({ guardianId }) => guardianId === body.guardianId);
  if (!guardian) throw new AppError('NOT_FOUND');
  await assertNotGone(caller, sessionId, { householdId, childIds: body.childIds });
  const expiresAt = atLocal(addDays(day, 1), 0);
  const words = guardianWords(guardian);
  const { guardianId, childIds } = body;
  const code = await issue(caller, sessionId, { householdId, guardianId, childIds, words, expiresAt });
  const names = family.children.filter(({ childId }) => childIds.includes(childId)).map(({ name }) => name);
  return { code, day, expiresAt, words: `${words}接${names.join('、')}` };
};

/** A code for a child that has gone home would only puzzle the tutor. */
async function assertNotGone(
  { community, now }: Caller,
  sessionId: SessionId,
  { householdId, childIds }: Pick<PickUp, 'householdId' | 'childIds'>,
): Promise<void> {
  const marks = await readMarks(community, sessionId, localDay(now), householdId);
  const gone = marks.find(({ childId, mark }) => childIds.includes(childId) && mark.collected)?.mark.collected;
  if (gone) throw new AppError('ALREADY_COLLECTED', { at: gone.at, by: gone.by });
}

async function issue({ community, now }: Caller, sessionId: SessionId, pickUp: PickUp): Promise<string> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const code = randomCode(DIGITS, LENGTH);
    try {
      await putPickUp({ community, sessionId, day: localDay(now), code, pickUp });
      return code;
    } catch (error) {
      if (error !== CODE_TAKEN) throw error;
    }
  }
  throw new AppError('BUSY');
}
