import type { takeOffer } from '../../shared/shifts/sign-up-endpoints';
import type { Handle } from '../platform/serve';
import { claim } from './claim';
import { assertBelongs } from './rights';
import { beVolunteer } from './volunteers-store';

export const takeOfferHandler: Handle<typeof takeOffer> = async ({ params }, caller) => {
  const { community, person, now } = caller;
  await assertBelongs(caller);
  await beVolunteer(community, person);
  return { role: await claim({ community, ...params, now, seat: { personId: person, at: now }, wish: 'offer' }) };
};
