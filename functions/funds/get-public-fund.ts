import type { getPublicFund } from '../../shared/funds/public-endpoints';
import type { Handle } from '../platform/serve';
import { openDoor } from './public-door';
import { publicFund } from './public-view';

export const getPublicFundHandler: Handle<typeof getPublicFund> = async ({ params }, { now }) => {
  const { community, fund } = await openDoor(params.fundId);
  return publicFund(community, fund, now);
};
