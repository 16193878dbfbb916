import type { signUp } from '../../shared/shifts/sign-up-endpoints';
import type { Handle } from '../platform/serve';
import { readProxyForPerson } from '../residents/reads';
import { claim } from './claim';
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
  return { role: await claim({ community, ...params, now, seat, wish: body.orWait ? 'line' : 'seat' }) };
};
