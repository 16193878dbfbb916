import type { getPublicFund } from '../../shared/funds/public-endpoints';
import { AppError } from '../../shared/http/errors';
import type { Handle } from '../platform/serve';
import { publicFund } from './public-view';
import { communityOfFund } from './reads';
import { readFundAndHead } from './store';

/** The door of `openDoor`, with the head read in the same breath: everybody opens this page. */
export const getPublicFundHandler: Handle<typeof getPublicFund> = async ({ params }, { now }) => {
  const community = await communityOfFund(params.fundId);
  const found = community && (await readFundAndHead(community, params.fundId));
  if (!found || found.fund.state === 'draft') throw new AppError('NOT_FOUND');
  return publicFund(community, found.fund, now, found.head);
};
