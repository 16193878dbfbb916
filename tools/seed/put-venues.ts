import { inBatches } from '../../functions/platform/batches';
import { OUTPACED } from '../../functions/platform/revised';
import type { Caller } from '../../functions/platform/serve';
import { book } from '../../functions/venues/book';
import { calendarDay } from '../../functions/venues/calendar-days';
import { putVenue } from '../../functions/venues/store';
import { addDays, type LocalDay, localDay } from '../../shared/http/local-time';
import type { Venue } from '../../shared/venues/schema';
import { callerOf } from './caller-of';
import type { Cast } from './cast';
import { type DemoReservation, gejinReservations, gejinVenues } from './gejin-venues';

const AT_ONCE = 6;

/** Puts 鬲津社区's venues and what neighbours have booked in them. */
export async function putVenues(cast: Cast): Promise<void> {
  for (const venue of gejinVenues(cast.now)) await putDemoVenue(cast, venue);
  await inBatches(gejinReservations(cast.now, nextWorkday(cast.now)), AT_ONCE, (one) => reserve(cast, one));
}

/** A venue; one that is there already stays as it is. */
export async function putDemoVenue(cast: Cast, venue: Venue): Promise<void> {
  await putVenue(cast.community, venue, 0).catch((error) => {
    if (error !== OUTPACED) throw error;
  });
}

async function reserve(
  cast: Cast,
  { by, venueId, day, from, slots = 1, zone, people = 1, purpose = '' }: DemoReservation,
) {
  const actor = cast.of(by);
  const caller: Caller = callerOf(cast, actor);
  const wanted = { day, from: from * 60, slots, zoneIds: [zone], people };
  await book(caller, { venueId, wanted, householdId: actor.householdId, proxy: null, purpose });
}

/** A working day after today: the meeting room is closed on weekends and holidays, the longest of which last nine days. */
function nextWorkday(now: string): LocalDay {
  let day = addDays(localDay(now), 1);
  while (calendarDay(day).kind !== 'workday') day = addDays(day, 1);
  return day;
}
