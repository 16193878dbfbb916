import type { Shift } from '../../shared/shifts/schema';
import type { signUp } from '../../shared/shifts/sign-up-endpoints';
import type { Handle } from '../platform/serve';
import { readProxyForPerson, readSessionHomes } from '../residents/reads';
import { claim } from './claim';
import { assertFreeThen } from './other-plans';
import { assertBelongs } from './rights';
import { beVolunteer } from './volunteers-store';

export const signUpHandler: Handle<typeof signUp> = async ({ params, body }, caller) => {
  const { community, now } = caller;
  const personId = body.forPerson?.personId ?? caller.person;
  const proxy =
    body.forPerson && personId !== caller.person
      ? await readProxyForPerson(caller, personId, body.forPerson.consent)
      : null;
  if (!proxy) await assertBelongs(caller);
  await beVolunteer(community, personId);
  const seat = { personId, at: now, ...(proxy && { by: proxy.by, consent: proxy.consent }) };
  const homes = proxy ? await readSessionHomes(community, personId) : caller.homes;
  const assertFree = (shift: Shift) => assertFreeThen({ community, person: personId, homes }, shift, !proxy);
  const role = await claim({
    community,
    ...params,
    now,
    seat,
    wish: body.orWait ? 'line' : 'seat',
    assertFree: body.anyway ? null : assertFree,
  });
  return { role };
};
