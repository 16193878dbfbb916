import { HostGift } from '../../shared/funds/host-import';
import type { CommunityId } from '../platform/identity';
import { get, type Step } from '../platform/table';
import { fundPartition } from './store';

// Gifts given on the host charity's own page, by the charity's number of each: what makes importing a list twice one
// import. No name of a giver is here.
//
// Access patterns
//   A gift of the host's list, strong | get | COMMUNITY#<c>#FUND#<f>#HOSTGIFTS | <ref> | 1 RCU
//   Note gifts with their entry (each only once) | transact | COMMUNITY#<c>#FUND#<f>#HOSTGIFTS | <ref> | 2 WCU each

/** Somebody else's import of the same gift came first: read what is known and plan again. */
export const NOTED_MEANWHILE = new Error('the gift has been noted meanwhile');

const keyOf = (community: CommunityId, fundId: string, ref: string) => ({
  pk: `${fundPartition(community, fundId)}#HOSTGIFTS`,
  sk: ref,
});

export async function readHostGift(community: CommunityId, fundId: string, ref: string): Promise<HostGift | undefined> {
  const item = await get(keyOf(community, fundId, ref), { consistent: true });
  return item && HostGift.parse(item);
}

export const hostGiftStep = (community: CommunityId, fundId: string, gift: HostGift, entryId: string): Step => ({
  write: {
    Put: {
      Item: { ...keyOf(community, fundId, gift.ref), ...gift, entryId },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  onRefused: () => NOTED_MEANWHILE,
});
