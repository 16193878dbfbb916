import type { listMyBookings } from '../../shared/activities/endpoints';
import type { MyBooking } from '../../shared/activities/replies';
import { plus } from '../../shared/activities/rules';
import { type EntryState, LIVE_STATES } from '../../shared/activities/schema';
import type { Input, Reply } from '../../shared/http/endpoint';
import { inBatches } from '../platform/batches';
import type { Caller } from '../platform/serve';
import { readBookings } from './bookings-store';
import { readEntry } from './entries-store';
import { endHolds } from './holds';
import { myEntryOf } from './mine';
import { type Pointer, readProxies } from './proxies-store';
import { readSheet } from './sheets-store';
import { myStandings } from './standing';

const READS_AT_ONCE = 10;
/** A class of a whole term began this long ago and is still on. */
const LONGEST_MS = 200 * 86_400_000;
const FAR = '9999';

const SHOWN_STATES: readonly EntryState[] = [...LIVE_STATES, 'called_off'];

/**
 * What lies ahead, and what was called off; soonest first. Beside their own, a grid worker finds what they booked for
 * neighbours. The entries themselves say how they stand now.
 */
export async function listMyBookingsHandler(
  _input: Input<typeof listMyBookings>,
  caller: Caller,
): Promise<Reply<typeof listMyBookings>> {
  const { community, now, homes } = caller;
  const from = plus(now, -LONGEST_MS);
  const [standing, pointers, ...perHome] = await Promise.all([
    myStandings(caller),
    readProxies(community, caller.person, now),
    ...homes.map(({ householdId }) => readBookings(community, householdId, from, FAR)),
  ]);
  const own = perHome.flat().filter(({ endsAt, state }) => endsAt > now && SHOWN_STATES.includes(state));
  const isHome = (id: string) => homes.some(({ householdId }) => householdId === id);
  const others = pointers.filter(({ householdId }) => !isHome(householdId));
  const bookings = [
    ...(await inBatches(own, READS_AT_ONCE, (booking) => bookingNow(booking, caller, false))),
    ...(await inBatches(others, READS_AT_ONCE, (pointer) => neighboursNow(pointer, caller))),
  ];
  return { bookings: bookings.filter((booking) => booking !== undefined).sort(byStart), standing };
}

const byStart = (a: MyBooking, b: MyBooking): number => (a.startsAt < b.startsAt ? -1 : 1);

/** Unless they have given it back since, or booked anew themselves: then it is theirs alone. */
async function neighboursNow(pointer: Pointer, caller: Caller): Promise<MyBooking | undefined> {
  const booking = await bookingNow(pointer, caller, true);
  const mine = booking?.entry.proxy?.by === caller.person && SHOWN_STATES.includes(booking.entry.state);
  return mine && booking.endsAt > caller.now ? booking : undefined;
}

async function bookingNow(
  { sessionId, householdId }: Pointer,
  caller: Caller,
  forNeighbour: boolean,
): Promise<MyBooking | undefined> {
  const { community, now } = caller;
  const found = await readEntry(community, sessionId, householdId);
  const over = found?.state === 'held' && found.heldUntil !== null && found.heldUntil <= now;
  if (over) await endHolds(community, sessionId, now);
  const [sheet, entry] = await Promise.all([
    readSheet(community, sessionId),
    over ? readEntry(community, sessionId, householdId, { consistent: true }) : found,
  ]);
  return sheet && entry && { ...sheet, entry: await myEntryOf(entry, sheet, caller), forNeighbour };
}
