import type { offerShift } from '../../shared/shifts/sign-up-endpoints';
import type { Handle } from '../platform/serve';
import { setOffer } from './offering';

export const offerShiftHandler: Handle<typeof offerShift> = async ({ params }, caller) => ({
  role: await setOffer(caller, params, true),
});
