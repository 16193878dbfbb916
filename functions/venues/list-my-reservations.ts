import type { Input, Reply } from '../../shared/http/endpoint';
import { addDays, localDay } from '../../shared/http/local-time';
import type { listMyReservations } from '../../shared/venues/endpoints';
import { endsAt } from '../../shared/venues/life';
import { inBatches } from '../platform/batches';
import type { Caller } from '../platform/serve';
import { myReservations } from './mine';
import { shown } from './shown';

/** A series reaches eight weeks beyond the last released day; back, two months are enough to remember. */
const AHEAD_DAYS = 100;
const BACK_DAYS = 62;
/** Names of those who booked for us. */
const AT_ONCE = 8;

export async function listMyReservationsHandler(
  { query }: Input<typeof listMyReservations>,
  caller: Caller,
): Promise<Reply<typeof listMyReservations>> {
  const { community, now } = caller;
  const today = localDay(now);
  const coming = query.filter === 'coming';
  const [from, to] = coming ? [today, addDays(today, AHEAD_DAYS)] : [addDays(today, -BACK_DAYS), today];
  const found = await myReservations(community, caller, from, to);
  const listed = found.filter(({ item }) => endsAt(item) > now === coming);
  const reservations = await inBatches(listed, AT_ONCE, ({ venue, item }) => shown(venue, item, now));
  return { reservations: coming ? reservations : reservations.reverse() };
}
