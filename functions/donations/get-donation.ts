import type { getDonation } from '../../shared/donations/endpoints';
import { isWorthAsking } from '../../shared/donations/recovery';
import type { Handle } from '../platform/serve';
import { trace } from '../platform/trace';
import { mustOwn } from './own';
import { askWechat } from './settle';
import { readMine } from './shown';

export const getDonationHandler: Handle<typeof getDonation> = async ({ params }, caller) => {
  const { community, now } = caller;
  const donation = await mustOwn(caller, params);
  if (!isWorthAsking(donation, now)) return readMine(community, donation);
  // A WeChat that does not answer is no reason to keep from the donor what is known.
  const asked = await askWechat(community, donation, now).catch((error) => {
    console.error(JSON.stringify({ level: 'error', endpoint: 'getDonation', ...trace(error) }));
    return donation;
  });
  return readMine(community, asked);
};
