import type { Fund } from '../../shared/funds/fund';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { communityOfFund } from './reads';
import { readFundItem } from './store';

/** A fund as anybody may ask for it, without an account. A draft does not exist yet. */
export async function openDoor(fundId: string): Promise<{ community: CommunityId; fund: Fund }> {
  const community = await communityOfFund(fundId);
  const fund = community && (await readFundItem(community, fundId));
  if (!fund || fund.state === 'draft') throw new AppError('NOT_FOUND');
  return { community, fund };
}
