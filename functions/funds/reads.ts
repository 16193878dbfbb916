import type { Fund } from '../../shared/funds/fund';
import type { CommunityId } from '../platform/identity';
import { readDoor, readFundItem, readFundItems } from './store';

// What funds lends to other features.

/** Where the order of a gift is kept: the donations write it, the ledger notes on it which entry it became. */
export { giftKey, giftsPartition } from './gifts-store';
export { readEntry, readHead } from './ledger-store';

export const readFund = (
  community: CommunityId,
  fundId: string,
  options?: { consistent?: boolean },
): Promise<Fund | undefined> => readFundItem(community, fundId, options);

export const readFunds = (community: CommunityId): Promise<Fund[]> => readFundItems(community);

/** Which community a fund belongs to never changes. */
const doors = new Map<string, CommunityId>();
const DOORS_KEPT = 1000;

/** The community of a fund's public address; undefined where there is none. Only this makes it for callers without one. */
export async function communityOfFund(fundId: string): Promise<CommunityId | undefined> {
  const known = doors.get(fundId) ?? (await readDoor(fundId));
  if (!known || doors.has(fundId)) return known;
  if (doors.size >= DOORS_KEPT) doors.clear();
  doors.set(fundId, known);
  return known;
}
