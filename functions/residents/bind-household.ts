import { AppError } from '../../shared/http/errors';
import type { bindHousehold } from '../../shared/residents/endpoints';
import { countTry } from '../platform/rate-limit';
import type { Handle } from '../platform/serve';
import { readCode, useCode } from './codes-store';
import { readHome } from './homes-store';
import { joinHousehold } from './join';
import { startSession } from './session';
import { changePerson, readPerson } from './store';
import { takeDuty } from './take-duty';

/** Ten typing errors an hour forgive any paper; guessing 59 random bits at this pace takes longer than the sun lasts. */
const LIMIT = { max: 10, seconds: 3600 };

export const bindHouseholdHandler: Handle<typeof bindHousehold> = async ({ body }, { person, now }) => {
  await countTry('bind', person, LIMIT, now);
  const code = await readCode(body.code);
  // The same kind of paper, typed into the same field: it may be a duty's.
  if (!code) return takeDuty(body.code, person, now);
  const { community, householdId } = code;
  if (code.usedBy === person && (await readHome(person, community, householdId)))
    // The answer of the first try got lost on its way: say it again.
    return startSession(person, community, now);
  if (code.usedBy !== null) throw new AppError('CODE_INVALID');
  if (code.expiresAt <= now) throw new AppError('CODE_EXPIRED');
  const { displayName } = await readPerson(person);
  const before = [useCode(body.code, person, now), changePerson(person, { currentCommunity: community })];
  await joinHousehold({ person, displayName, community, householdId, before, now });
  return startSession(person, community, now);
};
