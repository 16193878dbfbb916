import type { LocalDay } from '../../shared/http/local-time';
import type { VenueId } from '../../shared/venues/ids';
import type { CommunityId } from '../platform/identity';
import { type ReservationItem, readReservations } from './reservations-store';

const PAGE = 1000;
/** More rows than this nobody prints, and a reply would burst: then fewer days must do. */
const MAX_ROWS = 5000;

/** Every booking of some days, by time; undefined when there are too many to list at once. */
export async function allReservations(
  community: CommunityId,
  venueId: VenueId,
  days: { from: LocalDay; to: LocalDay; consistent?: boolean },
): Promise<ReservationItem[] | undefined> {
  const all: ReservationItem[] = [];
  let cursor: string | undefined;
  do {
    const page = await readReservations(community, venueId, { ...days, limit: PAGE }, cursor);
    all.push(...page.reservations);
    if (all.length > MAX_ROWS) return undefined;
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined);
  return all.sort((a, b) => (a.day === b.day ? a.from - b.from : a.day < b.day ? -1 : 1));
}
