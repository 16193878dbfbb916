import type { listMyBookings } from '../../shared/activities/endpoints';
import type { MyBooking } from '../../shared/activities/replies';
import { plus } from '../../shared/activities/rules';
import { LIVE_STATES } from '../../shared/activities/schema';
import type { Input, Reply } from '../../shared/http/endpoint';
import { inBatches } from '../platform/batches';
import type { Caller } from '../platform/serve';
import { type Booking, readBookings } from './bookings-store';
import { readEntry } from './entries-store';
import { endHolds } from './holds';
import { myEntryOf } from './mine';
import { readSheet } from './sheets-store';
import { myStandings } from './standing';

const READS_AT_ONCE = 10;
/** A class of a whole term began this long ago and is still on. */
const LONGEST_MS = 200 * 86_400_000;
const FAR = '9999';

/** What lies ahead, and what was called off; soonest first. The entries themselves say how they stand now. */
export async function listMyBookingsHandler(
  _input: Input<typeof listMyBookings>,
  caller: Caller,
): Promise<Reply<typeof listMyBookings>> {
  const from = plus(caller.now, -LONGEST_MS);
  const [standing, ...perHome] = await Promise.all([
    myStandings(caller),
    ...caller.homes.map(({ householdId }) => readBookings(caller.community, householdId, from, FAR)),
  ]);
  const ahead = perHome
    .flat()
    .filter(({ endsAt, state }) => endsAt > caller.now && (LIVE_STATES.includes(state) || state === 'called_off'))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const bookings = await inBatches(ahead, READS_AT_ONCE, (booking) => bookingNow(booking, caller));
  return { bookings: bookings.filter((booking) => booking !== undefined), standing };
}

async function bookingNow(booking: Booking, caller: Caller): Promise<MyBooking | undefined> {
  const { community, now } = caller;
  const { sessionId, householdId } = booking;
  const found = await readEntry(community, sessionId, householdId);
  const over = found?.state === 'held' && found.heldUntil !== null && found.heldUntil <= now;
  if (over) await endHolds(community, sessionId, now);
  const [sheet, entry] = await Promise.all([
    readSheet(community, sessionId),
    over ? readEntry(community, sessionId, householdId, { consistent: true }) : found,
  ]);
  return sheet && entry && { ...booking, ...sheet, entry: await myEntryOf(entry, sheet, caller) };
}
