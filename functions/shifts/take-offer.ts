import type { Shift } from '../../shared/shifts/schema';
import type { takeOffer } from '../../shared/shifts/sign-up-endpoints';
import type { Handle } from '../platform/serve';
import { claim } from './claim';
import { assertFreeThen } from './other-plans';
import { assertBelongs } from './rights';
import { beVolunteer } from './volunteers-store';

export const takeOfferHandler: Handle<typeof takeOffer> = async ({ params, body }, caller) => {
  const { community, person, now, homes } = caller;
  await assertBelongs(caller);
  await beVolunteer(community, person);
  const assertFree = body.anyway ? null : (shift: Shift) => assertFreeThen({ community, person, homes }, shift, true);
  return {
    role: await claim({ community, ...params, now, seat: { personId: person, at: now }, wish: 'offer', assertFree }),
  };
};
