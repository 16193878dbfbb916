import type { withdrawOffer } from '../../shared/shifts/sign-up-endpoints';
import type { Handle } from '../platform/serve';
import { setOffer } from './offering';

export const withdrawOfferHandler: Handle<typeof withdrawOffer> = async ({ params }, caller) => ({
  role: await setOffer(caller, params, false),
});
