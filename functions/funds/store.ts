import { Fund } from '../../shared/funds/fund';
import { Head } from '../../shared/funds/head';
import { emptyHead } from '../../shared/funds/ledger';
import { type CommunityId, storedCommunity } from '../platform/identity';
import { OUTPACED, putOver, saveOver } from '../platform/revised';
import { get, type Item, list, listAll, type Step } from '../platform/table';

// Funds themselves, and the public door that leads from a fund's address to its community. The ledger has its own store.
//
// Access patterns
//   A fund | get | COMMUNITY#<c>#FUND#<f> | FUND | 0.5 RCU, strong 1
//   A fund with its head, which stand side by side | query | COMMUNITY#<c>#FUND#<f> | FUND … HEAD | 0.5 RCU
//   Which community a fund belongs to (kept in memory) | get | PUBLICFUND#<f> | PUBLICFUND | 0.5 RCU
//   The funds of a community | query | byState COMMUNITY#<c>#FUNDS | * | 0.5 RCU per 2 or 3 funds
//   Found a fund with its empty ledger and its door | transact | COMMUNITY#<c>#FUND#<f>, PUBLICFUND#<f> | FUND, HEAD, PUBLICFUND | 12 WCU
//   Change a fund (revision stated) | put | COMMUNITY#<c>#FUND#<f> | FUND | 4 WCU

/** A county has twenty; one community has one or two. */
export const MAX_FUNDS = 60;

export const fundPartition = (community: CommunityId, fundId: string): string =>
  `COMMUNITY#${community}#FUND#${fundId}`;
const fundKey = (community: CommunityId, fundId: string) => ({ pk: fundPartition(community, fundId), sk: 'FUND' });
export const headKey = (community: CommunityId, fundId: string) => ({
  pk: fundPartition(community, fundId),
  sk: 'HEAD',
});
const doorKey = (fundId: string) => ({ pk: `PUBLICFUND#${fundId}`, sk: 'PUBLICFUND' });

export async function readFundItem(
  community: CommunityId,
  fundId: string,
  { consistent = false } = {},
): Promise<Fund | undefined> {
  const item = await get(fundKey(community, fundId), { consistent });
  return item && Fund.parse(item);
}

/** Both in one read: together they are no larger than most funds alone may be. */
export async function readFundAndHead(
  community: CommunityId,
  fundId: string,
): Promise<{ fund: Fund; head: Head } | undefined> {
  const range = { from: 'FUND', until: 'HEAD' };
  const { items } = await list({ pk: fundPartition(community, fundId), ...range });
  const [fund, head] = ['FUND', 'HEAD'].map((sk) => items.find((item) => item.sk === sk));
  return fund && head && { fund: Fund.parse(fund), head: Head.parse(head) };
}

/** In the order they were founded. */
export async function readFundItems(community: CommunityId): Promise<Fund[]> {
  const items = await listAll({ pk: `COMMUNITY#${community}#FUNDS`, index: 'byState' }, 2 * MAX_FUNDS);
  return items.map((item) => Fund.parse(item));
}

export async function readDoor(fundId: string): Promise<CommunityId | undefined> {
  const door = await get(doorKey(fundId));
  return door && storedCommunity(door.communityId);
}

const itemOf = (community: CommunityId, fund: Fund): Item => ({
  ...fundKey(community, fund.fundId),
  ...fund,
  statePk: `COMMUNITY#${community}#FUNDS`,
  stateSk: fund.fundId,
});

/** Founds a fund, with its empty ledger and its door; one with this id there already refuses as OUTPACED. */
export const foundFund = (community: CommunityId, fund: Fund, now: string): Promise<void> =>
  saveOver(itemOf(community, fund), 0, [
    onlyNew({ ...headKey(community, fund.fundId), ...emptyHead(fund.fundId, now) }),
    onlyNew({ ...doorKey(fund.fundId), communityId: community }),
  ]);
const onlyNew = (item: Item): Step => ({ write: putOver(item, 0), onRefused: () => OUTPACED });

/** Saves `fund` as the successor of `revision`, with `more` in the same transaction. Raises OUTPACED. */
export const putFund = (
  community: CommunityId,
  fund: Fund,
  revision: number,
  more: readonly Step[] = [],
): Promise<void> => saveOver(itemOf(community, fund), revision, more);
