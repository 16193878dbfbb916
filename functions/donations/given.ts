import type { Donation } from '../../shared/donations/donation';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { readDays } from './days-store';
import { readDonation } from './store';

const AT_ONCE = 8;

/** A page of what a person began to give, the newest first, paid or not. */
export async function readGiven(
  community: CommunityId,
  person: string,
  from?: string,
): Promise<{ donations: Donation[]; cursor: string | null }> {
  const { days, cursor } = await readDays(community, person, from);
  const wanted = days.flatMap(({ fundId, orders }) => orders.map(({ orderNo }) => ({ fundId, orderNo })));
  wanted.sort((a, b) => (a.orderNo < b.orderNo ? 1 : -1));
  const found = await inBatches(wanted, AT_ONCE, ({ fundId, orderNo }) => readDonation(community, fundId, orderNo));
  return { donations: found.filter((one) => one !== undefined), cursor };
}
