import { type Collected, type Collecting, dayState, guardianWords } from '../../shared/activities/classroom';
import type { collectChildren } from '../../shared/activities/classroom-endpoints';
import type { SessionId } from '../../shared/activities/ids';
import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import { countTry } from '../platform/rate-limit';
import type { Caller, Handle } from '../platform/serve';
import { readDisplayName } from '../residents/reads';
import { readTerm } from './class-store';
import { assertTeaches } from './duties';
import { enrolled } from './enrolled';
import { commitCollection, readPickUp, useStep } from './pick-up-store';
import { sessionOf } from './session-of';

/** A class of sixty in ten minutes; whoever needs more is guessing. */
const GUESSES = { max: 60, seconds: 600 };
/** The same tutor tapping again hears the same answer; a minute later it is a second visitor with an old code. */
const SAME_TAP_MS = 60_000;

export const collectChildrenHandler: Handle<typeof collectChildren> = async ({ params, body }, caller) => {
  const { activity } = await sessionOf(caller, params, 'classroom');
  await assertTeaches(caller, activity);
  const { sessionId } = params;
  const term = await readTerm(caller.community, sessionId);
  if (!term || dayState(term, localDay(caller.now)) !== 'class') throw new AppError('NO_CLASS_THAT_DAY');
  if ('code' in body) return byCode(caller, sessionId, body.code);
  return bySight(caller, sessionId, body.bySight);
};

async function byCode(caller: Caller, sessionId: SessionId, code: string) {
  const { community, now, person } = caller;
  const day = localDay(now);
  await countTry('pick-up', person, GUESSES, now);
  const pickUp = await readPickUp(community, sessionId, day, code);
  if (!pickUp || pickUp.expiresAt <= now) throw new AppError('PICK_UP_CODE_WRONG');
  const { used, householdId, childIds, words } = pickUp;
  if (used) {
    const sameTap = used.tutor === person && Date.parse(now) - Date.parse(used.at) < SAME_TAP_MS;
    if (!sameTap) throw new AppError('PICK_UP_CODE_USED', { at: used.at, by: used.by });
    return { householdId, by: used.by, children: await namesOf(caller, sessionId, pickUp), at: used.at };
  }
  const children = await namesOf(caller, sessionId, pickUp);
  const using = useStep(community, sessionId, day, code, { at: now, by: words, tutor: person });
  await commitCollection(community, sessionId, day, { householdId, childIds }, await collected(caller, words, 'code'), [
    using,
  ]);
  return { householdId, by: words, children, at: now };
}

/** For grandparents without a phone: the tutor knows them, and that is noted. */
async function bySight(caller: Caller, sessionId: SessionId, who: Collecting) {
  const { community, now } = caller;
  const family = await enrolled(community, sessionId, who.householdId, who.childIds);
  const guardian = family.guardians.find(({ guardianId }) => guardianId === who.guardianId);
  if (!guardian) throw new AppError('NOT_FOUND');
  const words = guardianWords(guardian);
  await commitCollection(community, sessionId, localDay(now), who, await collected(caller, words, 'by_sight'), []);
  return { householdId: who.householdId, by: words, children: await namesOf(caller, sessionId, who), at: now };
}

const collected = async ({ now, person }: Caller, by: string, how: Collected['how']): Promise<Collected> => ({
  at: now,
  by,
  releasedByName: (await readDisplayName(person)) ?? '',
  how,
});

async function namesOf(
  { community }: Caller,
  sessionId: SessionId,
  { householdId, childIds }: Pick<Collecting, 'householdId' | 'childIds'>,
): Promise<string[]> {
  const family = await enrolled(community, sessionId, householdId, childIds);
  return family.children.filter(({ childId }) => childIds.includes(childId)).map(({ name }) => name);
}
