import { AppError } from '../../shared/http/errors';
import type { issueDutyCode } from '../../shared/residents/duty-codes';
import { assertGrantable } from '../../shared/residents/role-rules';
import { readPlaces } from '../places/reads';
import { moderate } from '../platform/moderate';
import { openidOf } from '../platform/person';
import { countTry } from '../platform/rate-limit';
import type { Handle } from '../platform/serve';
import { DUTY_CODE_DAYS, putDutyCode, readWaiting } from './duty-codes-store';
import { newCode } from './new-code';
import { CHANGED } from './store';

/** A street sends a handful of people; each code issued again counts, too. */
const LIMIT = { max: 60, seconds: 86_400 };
/** Two admins who do this at once is already rare. */
const TRIES = 8;

/** What may be granted to a neighbour may be offered to somebody from elsewhere, and nothing else. */
export const issueDutyCodeHandler: Handle<typeof issueDutyCode> = async ({ body }, { community, person, now }) => {
  assertGrantable(body, await readPlaces(community), now);
  await countTry('duty-code', community, LIMIT, now);
  // The name may become the one neighbours read, so it is looked at as any name.
  if ((await moderate(await openidOf(person), body.personName)) === 'held') throw new AppError('TEXT_HELD');
  const duty = { ...body, expiresAt: new Date(Date.parse(now) + DUTY_CODE_DAYS * 86_400_000).toISOString() };
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const code = newCode();
    const before = (await readWaiting(community, duty))?.hash;
    try {
      await putDutyCode({ community, duty, code, issuedBy: person, before });
      return { ...duty, code };
    } catch (error) {
      if (error !== CHANGED) throw error;
    }
  }
  throw new AppError('BUSY');
};
