import type { CommunityId } from '../platform/identity';
import type { Item } from '../platform/table';
import { readDays } from './days-store';
import { readDonation } from './store';

// What donations lends to a person's export. Every read is one of the stores'.

/** Twenty days of giving a page: more than anybody's lifetime. */
const MAX_PAGES = 200;

/** Every gift a person began, paid or not, as it is kept. */
export async function readDonationsBy(community: CommunityId, person: string): Promise<Item[]> {
  const found: Item[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const { days, cursor: next } = await readDays(community, person, cursor);
    for (const { fundId, orders } of days)
      for (const { orderNo } of orders) {
        const donation = await readDonation(community, fundId, orderNo);
        if (donation) found.push({ kind: 'donation', ...donation });
      }
    if (next === null) break;
    cursor = next;
  }
  return found;
}
