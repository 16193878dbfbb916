import type { Donation } from '../../shared/donations/donation';
import { postGifts } from '../funds/writes';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { giveBackLate } from '../projects/lent';
import { readDonation } from './store';

const AT_ONCE = 8;

/** Posts those of these orders that are paid and not in the ledger; each once, however often it is asked for. */
export async function postPaid(
  community: CommunityId,
  fundId: string,
  orders: readonly Donation[],
  now: string,
): Promise<void> {
  const paid = orders.filter(({ paidAt }) => paidAt !== null);
  await postGifts(
    community,
    fundId,
    paid.filter(({ seq }) => seq === null),
    now,
  );
  // What was paid while its project came to an end goes to the fund as a whole. Also of what is in the ledger already:
  // whoever posted it may not have got so far.
  const named = new Set(paid.flatMap(({ projectNo }) => projectNo ?? []));
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
