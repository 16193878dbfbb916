import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError, type ErrorCode } from '../../shared/http/errors';
import type { reserveSeries } from '../../shared/venues/endpoints';
import type { SeriesWeek } from '../../shared/venues/reservation';
import { seriesDays } from '../../shared/venues/rules';
import type { Caller } from '../platform/serve';
import { type Booking, book } from './book';
import { bookerOf, checkWords } from './booker';
import { tellHousehold } from './messages';
import { assertNear } from './near';
import { shown } from './shown';
import { knownVenue, venueOf } from './venue-cache';

/** What can stand in the way of one week and not of the next. */
const SKIPPED: readonly ErrorCode[] = ['SLOT_TAKEN', 'SLOT_CLOSED', 'DAY_QUOTA_USED', 'WEEK_QUOTA_USED', 'BUSY'];

export async function reserveSeriesHandler(
  { params, body }: Input<typeof reserveSeries>,
  caller: Caller,
): Promise<Reply<typeof reserveSeries>> {
  const { purpose, householdId: _, onBehalf: __, weeks: count, ...wanted } = body;
  assertNear(wanted.day, caller.now);
  const venue = await knownVenue(caller.community, params.venueId, caller.now);
  const days = seriesDays(venue, wanted.day, count);
  const booker = await bookerOf(caller, body);
  await checkWords(caller, body);
  const weeks: SeriesWeek[] = [];
  // One after the other: the household's quota and its own other bookings are counted as they are made.
  for (const day of days) {
    const booking = { venueId: venue.venueId, wanted: { ...wanted, day }, purpose, ...booker };
    weeks.push(await oneWeek(caller, { ...booking, ahead: day !== wanted.day }));
  }
  const first = weeks.find(({ reservation }) => reservation !== null)?.reservation;
  if (first?.proxy) await tellHousehold(caller.community, 'booked', first, caller.person);
  return { weeks, booked: weeks.filter(({ reservation }) => reservation !== null).length };
}

async function oneWeek(caller: Caller, booking: Booking): Promise<SeriesWeek> {
  const { day } = booking.wanted;
  try {
    const { made } = await book(caller, booking);
    const venue = await venueOf(caller.community, made, caller.now);
    return { day, reservation: await shown(venue, made, caller.now), skipped: null };
  } catch (error) {
    if (!(error instanceof AppError && SKIPPED.includes(error.code))) throw error;
    return { day, reservation: null, skipped: { code: error.code, sentence: error.message } };
  }
}
