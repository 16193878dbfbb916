import type { Input, Reply } from '../../shared/http/endpoint';
import { addDays, localDay, weekOf } from '../../shared/http/local-time';
import type { getVenueWeek } from '../../shared/venues/endpoints';
import { isHeld, quotaLeft } from '../../shared/venues/quota';
import { dayShown, inWeek } from '../../shared/venues/week';
import type { Caller } from '../platform/serve';
import { myHousehold } from './booker';
import { calendarDay } from './calendar-days';
import { readDays } from './days-store';
import { assertNear } from './near';
import { knownVenue } from './venue-cache';
import { readWeeks } from './weeks-store';

const DAYS = 7;

export async function getVenueWeekHandler(
  { params, query }: Input<typeof getVenueWeek>,
  caller: Caller,
): Promise<Reply<typeof getVenueWeek>> {
  const { community, now } = caller;
  const first = query.day ?? localDay(now);
  assertNear(first, now);
  const days = Array.from({ length: DAYS }, (_, i) => addDays(first, i));
  const last = addDays(first, DAYS - 1);
  const wantsHome = query.householdId !== undefined || caller.homes.length > 0;
  const householdId = wantsHome ? myHousehold(caller, query.householdId) : null;
  const [venue, taken, mine] = await Promise.all([
    knownVenue(community, params.venueId, now),
    readDays(community, params.venueId, first, last),
    householdId === null ? [] : readWeeks(community, householdId, first, last),
  ]);
  const shown = days.map((day) => {
    const own = inWeek(mine, weekOf(day));
    const facts = { day, ...calendarDay(day), taken: taken.get(day) ?? {}, mine: own, hasHome: householdId !== null };
    return dayShown(venue, facts, now);
  });
  const weeks = [...new Set(days.map(weekOf))].map((monday) => {
    const left = quotaLeft(venue, inWeek(mine, monday), monday, now).week;
    return { monday, quotaLeft: householdId === null ? null : left };
  });
  const here = mine.filter((one) => one.venueId === venue.venueId && days.includes(one.day) && isHeld(one, now));
  return {
    venueId: venue.venueId,
    asOf: now,
    householdId,
    days: shown,
    weeks,
    mine: here.map(({ reservationId, day, from, to }) => ({ reservationId, day, from, to })),
  };
}
