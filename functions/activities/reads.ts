import type { EntryState } from '../../shared/activities/schema';
import type { Commitment, Participant } from '../../shared/calendar/commitment';
import { addDays, atLocal, type LocalDay, localDay } from '../../shared/http/local-time';
import type { CommunityId, SessionHome } from '../platform/identity';
import { type Booking, readBookings } from './bookings-store';
import { readDay } from './consultation-days-store';
import { type Consultation, readConsultations } from './consultations-store';
import { readEntries } from './entries-store';
import { readSheet } from './sheets-store';

// What activities lends to other features: what stands in a person's calendar, and who takes part in a session.

const STATES: Partial<Record<EntryState, Commitment['state']>> = {
  booked: 'confirmed',
  held: 'held',
  waiting: 'waiting',
  entered: 'requested',
  called_off: 'cancelled',
};

/** The bookings of these homes, and the person's own consultations, from `fromDay` to `toDay`. */
export async function readMineActivities(
  community: CommunityId,
  person: string,
  homes: readonly SessionHome[],
  fromDay: LocalDay,
  toDay: LocalDay,
): Promise<Commitment[]> {
  const within = ({ startsAt }: { startsAt: string }) => fromDay <= localDay(startsAt) && localDay(startsAt) <= toDay;
  const [consultations, ...bookings] = await Promise.all([
    readConsultations(community, person),
    ...homes.map(({ householdId }) =>
      readBookings(community, householdId, atLocal(fromDay, 0), atLocal(addDays(toDay, 1), 0)),
    ),
  ]);
  return [
    ...(await Promise.all(consultations.filter(within).map((one) => discreet(community, one)))),
    ...bookings
      .flat()
      .filter(within)
      .flatMap((booking) => commitmentOf(booking) ?? []),
  ];
}

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

function commitmentOf({ state, sessionId, activityId, title, place, startsAt, endsAt, changedAt }: Booked) {
  const lent = STATES[state];
  if (!lent) return undefined;
  const page = `/packages/activities/detail/index?activityId=${activityId}&sessionId=${sessionId}`;
  const what = { kind: 'activity' as const, id: sessionId, title, place, startsAt, endsAt };
  return { ...what, state: lent, page, discreet: false, changedAt };
}

/** The households with something to lose in a session. */
export async function readActivityParticipants(community: CommunityId, sessionId: string): Promise<Participant[]> {
  const sheet = await readSheet(community, sessionId);
  if (!sheet) return [];
  const { title, place, startsAt, endsAt } = sheet;
  return (await readEntries(community, sessionId)).flatMap((entry) => {
    const commitment = commitmentOf({ ...entry, title, place, startsAt, endsAt });
    return commitment ? [{ personId: null, householdId: entry.householdId, commitment }] : [];
  });
}
