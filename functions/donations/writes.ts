import type { CommunityId } from '../platform/identity';
import { forgetDay, readDays } from './days-store';
import { forgetDonor } from './store';

// What donations lends to an erasure.

/**
 * A person's gifts stay in the books, as the law wants them kept; who gave them, the name to be shown and the words
 * that came with them go. May be repeated: a day is forgotten after its gifts.
 */
export async function eraseDonor(community: CommunityId, person: string): Promise<void> {
  for (;;) {
    const { days } = await readDays(community, person);
    if (days.length === 0) return;
    for (const day of days) {
      for (const { orderNo } of day.orders) await forgetDonor(community, day.fundId, orderNo, person);
      await forgetDay(community, person, day);
    }
  }
}
