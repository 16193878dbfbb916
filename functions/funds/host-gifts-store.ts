import type * as z from 'zod';
import { HostGift } from '../../shared/funds/host-import';
import { EntryId } from '../../shared/funds/ids';
import type { CommunityId } from '../platform/identity';
import { get, list, type Step } from '../platform/table';
import { fundPartition } from './store';

// Gifts given on the host charity's own page, by the charity's number of each: what makes importing a list twice one
// import. No name of a giver is here.
//
// Access patterns
//   A gift of the host's list, strong | get | COMMUNITY#<c>#FUND#<f>#HOSTGIFTS | <ref> | 1 RCU
//   Whether any was ever noted | query | COMMUNITY#<c>#FUND#<f>#HOSTGIFTS | * | 0.5 RCU
//   Note gifts with their entry (each only once, or in place of one taken back) | transact | COMMUNITY#<c>#FUND#<f>#HOSTGIFTS | <ref> | 2 WCU each

/** Somebody else's import of the same gift came first: read what is known and plan again. */
export const NOTED_MEANWHILE = new Error('the gift has been noted meanwhile');

const partition = (community: CommunityId, fundId: string): string => `${fundPartition(community, fundId)}#HOSTGIFTS`;
const keyOf = (community: CommunityId, fundId: string, ref: string) => ({
  pk: partition(community, fundId),
  sk: ref,
});

/** A gift with the entry it is part of. */
const NotedGift = HostGift.extend({ entryId: EntryId });
export type NotedGift = z.infer<typeof NotedGift>;

export async function readHostGift(
  community: CommunityId,
  fundId: string,
  ref: string,
): Promise<NotedGift | undefined> {
  const item = await get(keyOf(community, fundId, ref), { consistent: true });
  return item && NotedGift.parse(item);
}

export async function hasHostGifts(community: CommunityId, fundId: string): Promise<boolean> {
  return (await list({ pk: partition(community, fundId), limit: 1 })).items.length > 0;
}

/** Notes a gift with its entry; `takenBack` is the entry it was part of before, which has been reversed. */
export function hostGiftStep(
  community: CommunityId,
  fundId: string,
  gift: HostGift,
  entryId: EntryId,
  takenBack: EntryId | undefined,
): Step {
  const Item = { ...keyOf(community, fundId, gift.ref), ...gift, entryId };
  const condition = takenBack
    ? { ConditionExpression: 'entryId = :before', ExpressionAttributeValues: { ':before': takenBack } }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  return { write: { Put: { Item, ...condition } }, onRefused: () => NOTED_MEANWHILE };
}
