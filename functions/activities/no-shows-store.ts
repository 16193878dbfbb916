import * as z from 'zod';
import type { NoShow } from '../../shared/activities/no-shows';
import type { CommunityId } from '../platform/identity';
import { list } from '../platform/table';
import { householdPartition } from '../residents/reads';

// Sessions a household booked and did not come to.
//
// Access patterns
//   A household's no-shows, newest first | query | COMMUNITY#<c>#HOUSEHOLD#<h> | NOSHOW#* | 0.5 RCU

const NoShowItem = z.object({ at: z.string(), excused: z.unknown() });
/** They are kept for a year, and whoever has more than these only joins lines anyway. */
const NEWEST = 50;

export async function readNoShows(community: CommunityId, householdId: string): Promise<NoShow[]> {
  const query = { pk: householdPartition(community, householdId), prefix: 'NOSHOW#', newestFirst: true, limit: NEWEST };
  const { items } = await list(query);
  return items.map((item) => {
    const { at, excused } = NoShowItem.parse(item);
    return { at, excused: excused !== null && excused !== undefined };
  });
}
