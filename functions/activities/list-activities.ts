import { isForHousehold } from '../../shared/activities/audience';
import type { listActivities } from '../../shared/activities/endpoints';
import { isLineOnly } from '../../shared/activities/no-shows';
import { opennessOf } from '../../shared/activities/rules';
import type { NoShowStanding, SessionCard } from '../../shared/activities/schema';
import { sessionWords } from '../../shared/activities/sentences';
import type { Input, Reply } from '../../shared/http/endpoint';
import { addDays, atLocal, weekOf } from '../../shared/http/local-time';
import type { Caller } from '../platform/serve';
import { readBookings } from './bookings-store';
import { readWeek, type Sheet } from './sheets-store';
import { myStandings } from './standing';

export async function listActivitiesHandler(
  { query }: Input<typeof listActivities>,
  caller: Caller,
): Promise<Reply<typeof listActivities>> {
  const week = weekOf(query.week);
  const [sheets, standing, bookings] = await Promise.all([
    readWeek(caller.community, week),
    myStandings(caller),
    Promise.all(
      caller.homes.map(({ householdId }) =>
        readBookings(caller.community, householdId, atLocal(week, 0), atLocal(addDays(week, 7), 0)),
      ),
    ),
  ]);
  const states = new Map(bookings.flat().map((booking) => [booking.sessionId, booking.state]));
  const sessions = sheets
    .filter((sheet) => query.kind === undefined || sheet.kind === query.kind)
    .map((sheet) => ({ ...cardOf(sheet, standing, caller), myState: states.get(sheet.sessionId) ?? null }));
  return { week, sessions };
}

/** A list shows what a compound's activity is about to everybody; who exactly may come, the activity itself knows. */
function cardOf(sheet: Sheet, standing: readonly NoShowStanding[], caller: Caller): Omit<SessionCard, 'myState'> {
  const who = sheet.compoundIds.length === 0 ? null : ({ scope: 'compounds', compoundIds: sheet.compoundIds } as const);
  const homes = caller.homes;
  const addressed = who === null || homes.length === 0 || homes.some((h) => isForHousehold({ who }, h.householdId));
  const restricted = standing.find((one) => isLineOnly(one, sheet.closesAt, caller.now));
  const openness = opennessOf(sheet, { addressed, lineOnly: restricted !== undefined, party: 1 }, caller.now);
  return { ...sheet, openness, sentence: sessionWords(sheet, openness, restricted?.sentence) };
}
