import type { Donation } from '../../shared/donations/donation';
import { postGifts } from '../funds/writes';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { giveBackLate } from '../projects/lent';
import { readDonation } from './store';

const AT_ONCE = 8;

/** Money of this order came, and the ledger has not heard of it. */
const isUnposted = ({ paidAt, seq }: Donation): boolean => paidAt !== null && seq === null;

/** Posts those of these orders that are paid and not in the ledger; each once, however often it is asked for. */
export async function postPaid(
  community: CommunityId,
  fundId: string,
  orders: readonly Donation[],
  now: string,
): Promise<void> {
  const open = orders.filter(isUnposted);
  if (open.length === 0) return;
  await postGifts(community, fundId, open, now);
  // What was paid while its project came to an end goes to the fund as a whole.
  const named = new Set(open.flatMap(({ projectNo }) => projectNo ?? []));
  for (const projectNo of named) await giveBackLate(community, fundId, projectNo, now);
}

/** The same by their numbers, read as they are now. */
export async function postPaidNos(
  community: CommunityId,
  fundId: string,
  orderNos: readonly string[],
  now: string,
): Promise<void> {
  const read = (orderNo: string) => readDonation(community, fundId, orderNo, { consistent: true });
  const orders = await inBatches([...new Set(orderNos)], AT_ONCE, read);
  await postPaid(
    community,
    fundId,
    orders.filter((order) => order !== undefined),
    now,
  );
}
