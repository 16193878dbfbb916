import {
  classDayId,
  classDayOf,
  dayState,
  MAX_TERM_DAYS,
  type Term,
  termDays,
} from '../../shared/activities/classroom';
import { quarterOf } from '../../shared/activities/consultation-slots';
import type { EntryState } from '../../shared/activities/schema';
import type { Commitment, Participant } from '../../shared/calendar/commitment';
import { addDays, atLocal, type LocalDay, localDay } from '../../shared/http/local-time';
import type { CommunityId, SessionHome } from '../platform/identity';
import { type Booking, readBookings } from './bookings-store';
import { readTerm } from './class-store';
import { readDay, readDays } from './consultation-days-store';
import { type Consultation, readConsultations, readVisitors } from './consultations-store';
import { type EntryItem, readEntries, readEntry } from './entries-store';
import { readSheet, type Sheet } from './sheets-store';

// What activities lends to other features: what stands in a person's calendar, and who takes part in a session.

const STATES: Partial<Record<EntryState, Commitment['state']>> = {
  booked: 'confirmed',
  held: 'held',
  waiting: 'waiting',
  entered: 'requested',
  called_off: 'cancelled',
};

/** The bookings of these homes, a class on each of its days, and the person's own consultations. */
export async function readMineActivities(
  community: CommunityId,
  person: string,
  homes: readonly SessionHome[],
  fromDay: LocalDay,
  toDay: LocalDay,
): Promise<Commitment[]> {
  const within = ({ startsAt }: { startsAt: string }) => fromDay <= localDay(startsAt) && localDay(startsAt) <= toDay;
  // A class booked for a term began up to a term ago.
  const since = atLocal(addDays(fromDay, -MAX_TERM_DAYS), 0);
  const [consultations, ...bookings] = await Promise.all([
    readConsultations(community, person),
    ...homes.map(({ householdId }) => readBookings(community, householdId, since, atLocal(addDays(toDay, 1), 0))),
  ]);
  const lent = await Promise.all([
    ...consultations.filter(within).map((one) => discreet(community, one)),
    ...bookings.flat().map((booking) => inCalendar(community, booking)),
  ]);
  return lent.flat().filter(within);
}

/**
 * Where the person will be themselves: their consultations, and the seats they booked with their own hands. A class is
 * left out, because its children sit in it and not whoever enrolled them.
 */
export async function readOwnSeats(
  community: CommunityId,
  person: string,
  homes: readonly SessionHome[],
  fromDay: LocalDay,
  toDay: LocalDay,
): Promise<Commitment[]> {
  const [consultations, ...bookings] = await Promise.all([
    readConsultations(community, person),
    ...homes.map(({ householdId }) =>
      readBookings(community, householdId, atLocal(fromDay, 0), atLocal(addDays(toDay, 1), 0)),
    ),
  ]);
  const seats = bookings.flat().filter(({ kind, state }) => kind !== 'classroom' && TO_BE_USED.includes(state));
  const entries = await Promise.all(seats.map((one) => readEntry(community, one.sessionId, one.householdId)));
  const talks = await Promise.all(consultations.map((one) => discreet(community, one)));
  return [
    ...talks.filter(({ state }) => state === 'confirmed'),
    ...seats.flatMap((one, i) => (entries[i]?.by === person ? (commitmentOf(one) ?? []) : [])),
  ];
}
/** A place in a line or a lottery may come to nothing. */
const TO_BE_USED: readonly EntryState[] = ['booked', 'held'];

/** A seat in a class is one entry per afternoon, not one that lasts until the holidays. */
async function inCalendar(community: CommunityId, booking: Booking): Promise<Commitment[]> {
  const whole = commitmentOf(booking);
  if (!whole) return [];
  const term = booking.kind === 'classroom' ? await readTerm(community, booking.sessionId) : undefined;
  if (!term) return [whole];
  return termDays(term).map((day) => afternoonOf(whole, booking.sessionId, term, day));
}

const afternoonOf = (whole: Commitment, sessionId: string, term: Term, day: LocalDay): Commitment => ({
  ...whole,
  id: classDayId(sessionId, day),
  startsAt: atLocal(day, term.fromMinutes),
  endsAt: atLocal(day, term.toMinutes),
  oneOfMany: true,
});

/** A talk with a counsellor stands in the calendar of the one person only, and outside the app without its name. */
async function discreet(community: CommunityId, consultation: Consultation): Promise<Commitment> {
  const { activityId, day, counsellorId, title, place, startsAt, endsAt } = consultation;
  const cancelledAt = (await readDay(community, activityId, day, counsellorId))?.cancelledAt ?? null;
  return {
    kind: 'activity',
    id: consultation.consultationId,
    title,
    place,
    startsAt,
    endsAt,
    state: cancelledAt ? 'cancelled' : 'confirmed',
    page: `/packages/activities/detail/index?activityId=${activityId}`,
    discreet: true,
    changedAt: cancelledAt ?? consultation.bookedAt,
  };
}

type Booked = Pick<
  Booking,
  'sessionId' | 'activityId' | 'title' | 'place' | 'startsAt' | 'endsAt' | 'state' | 'changedAt'
>;

function commitmentOf({
  state,
  sessionId,
  activityId,
  title,
  place,
  startsAt,
  endsAt,
  changedAt,
}: Booked): Commitment | undefined {
  const lent = STATES[state];
  if (!lent) return undefined;
  const page = `/packages/activities/detail/index?activityId=${activityId}&sessionId=${sessionId}`;
  const what = { kind: 'activity' as const, id: sessionId, title, place, startsAt, endsAt };
  return { ...what, state: lent, page, discreet: false, changedAt };
}

/**
 * Whom to remind: the households with something to lose in a session or with a seat in a class that meets on a day, or
 * who comes to a counsellor's quarter.
 */
export async function readActivityParticipants(community: CommunityId, id: string): Promise<Participant[]> {
  const quarter = quarterOf(id);
  if (quarter) return visitorsOf(community, quarter);
  const afternoon = classDayOf(id);
  return afternoon ? familiesOf(community, afternoon) : householdsOf(community, id);
}

/** A day called off since, or a class given another hour, is nobody's any more. */
async function familiesOf(
  community: CommunityId,
  { sessionId, day }: { sessionId: string; day: LocalDay },
): Promise<Participant[]> {
  const [sheet, term] = await Promise.all([
    readSheet(community, sessionId),
    readTerm(community, sessionId, { consistent: true }),
  ]);
  if (!sheet || !term || dayState(term, day) !== 'class') return [];
  const afternoon = (one: Commitment) => afternoonOf(one, sessionId, term, day);
  return (await seatsIn(community, sheet)).map((one) => ({ ...one, commitment: afternoon(one.commitment) }));
}

async function visitorsOf(
  community: CommunityId,
  { activityId, day, slot }: { activityId: string; day: LocalDay; slot: number },
): Promise<Participant[]> {
  const tables = (await readDays(community, activityId)).filter((one) => one.day === day);
  const visitors = await Promise.all(tables.map(({ counsellorId }) => readVisitors(community, counsellorId, day)));
  const here = visitors.flat().filter((one) => one.activityId === activityId && one.slot === slot);
  const lent = here.map(async (one) => ({
    personId: one.personId,
    householdId: null,
    commitment: await discreet(community, one),
  }));
  return Promise.all(lent);
}

/** A class with a term is reminded of by its afternoons. */
async function householdsOf(community: CommunityId, sessionId: string): Promise<Participant[]> {
  const sheet = await readSheet(community, sessionId);
  if (!sheet || (sheet.kind === 'classroom' && (await readTerm(community, sessionId)))) return [];
  return seatsIn(community, sheet);
}

async function seatsIn(
  community: CommunityId,
  { sessionId, title, place, startsAt, endsAt }: Sheet,
): Promise<Participant[]> {
  return (await readEntries(community, sessionId)).flatMap((entry) => {
    const commitment = commitmentOf({ ...entry, title, place, startsAt, endsAt });
    return commitment ? [{ personId: null, householdId: entry.householdId, commitment }] : [];
  });
}

/** What a person themselves booked for a household, with what they filled in: their own data. */
export async function readEntriesBy(community: CommunityId, person: string, householdId: string): Promise<EntryItem[]> {
  const bookings = await readBookings(community, householdId, '', '9999');
  const entries = await Promise.all(bookings.map(({ sessionId }) => readEntry(community, sessionId, householdId)));
  return entries.filter((entry) => entry !== undefined).filter((entry) => entry.by === person);
}
