import type { WeekEntry } from '../../shared/venues/quota';
import { laterOnes, seriesEnd } from '../../shared/venues/series';
import type { CommunityId } from '../platform/identity';
import type { ReservationItem } from './reservations-store';
import { readWeeks } from './weeks-store';

/** What the household of a booking still has of the same hour in the weeks after it, read strongly. */
export async function laterOf(community: CommunityId, item: ReservationItem, now: string): Promise<WeekEntry[]> {
  const range = [item.day, seriesEnd(item.day)] as const;
  return laterOnes(item, await readWeeks(community, item.householdId, ...range, { consistent: true }), now);
}
