import type { cancelDonation } from '../../shared/donations/endpoints';
import type { Handle } from '../platform/serve';
import { mustOwn } from './own';
import { giveUp } from './settle';
import { readMine } from './shown';

export const cancelDonationHandler: Handle<typeof cancelDonation> = async ({ params }, caller) => {
  const { community, now } = caller;
  const donation = await mustOwn(caller, params);
  return readMine(community, donation.state === 'NOTPAY' ? await giveUp(community, donation, now) : donation);
};
