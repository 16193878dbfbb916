import type { Commitment, Participant } from '../../shared/calendar/commitment';
import { addDays, type LocalDay, localDay, weekOf } from '../../shared/http/local-time';
import { ShiftId } from '../../shared/shifts/ids';
import type { Seat, Shift } from '../../shared/shifts/schema';
import { collisionOf, type Taken } from '../../shared/shifts/week';
import type { CommunityId } from '../platform/identity';
import type { Item } from '../platform/table';
import { readDay, readWhole, type WholeShift } from './store';
import { readAllOfVolunteer, readVolunteerCommunities } from './volunteers-store';
import { mondays, readWeeks } from './weeks-store';

// What shifts lends to other features: a person's shifts, a shift's people, and everything kept about a volunteer.

const seatOf = ({ sheets }: WholeShift, person: string): { seat: Seat; seated: boolean } | undefined => {
  for (const { seated, waiting } of sheets)
    for (const seat of [...seated, ...waiting])
      if (seat.personId === person) return { seat, seated: seated.includes(seat) };
  return undefined;
};

/** A person's place in a shift, as it stands in a calendar. */
function commitmentOf(shift: Shift, seat: Seat, seated: boolean): Commitment {
  const changes = [seat.at, seat.promotedAt ?? '', shift.told?.at ?? ''].sort();
  return {
    kind: 'shift',
    id: shift.shiftId,
    title: shift.title,
    place: shift.place,
    startsAt: shift.startsAt,
    endsAt: shift.endsAt,
    state: shift.state === 'cancelled' ? 'cancelled' : seated ? 'confirmed' : 'waiting',
    page: `/packages/shifts/detail/index?shiftId=${shift.shiftId}`,
    // Whom a volunteer visits at home is nobody else's business.
    discreet: shift.kind === 'home_visit',
    changedAt: changes.at(-1) as string,
  };
}

/** The shifts a person has a place in, cancelled ones included, that touch the days from `fromDay` to `toDay`. */
export async function readMineShifts(
  community: CommunityId,
  person: string,
  _homes: readonly { householdId: string }[],
  fromDay: LocalDay,
  toDay: LocalDay,
): Promise<Commitment[]> {
  // A shift of the evening before the first day's week stands in both weeks; one within it does not reach over.
  const weeks = await readWeeks(community, person, mondays(weekOf(addDays(fromDay, -1)), weekOf(toDay)));
  const touches = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
    localDay(startsAt) <= toDay && localDay(endsAt) >= fromDay;
  const ids = new Set(weeks.flatMap(({ taken }) => taken.filter(touches).map(({ shiftId }) => shiftId)));
  const found = await Promise.all([...ids].map((shiftId) => readWhole(community, shiftId)));
  return found.flatMap((whole) => {
    const mine = whole && seatOf(whole, person);
    return mine ? [commitmentOf(whole.shift, mine.seat, mine.seated)] : [];
  });
}

/** The first shift a person has promised that overlaps one of some times; none that was called off. */
export async function readShiftThen(
  community: CommunityId,
  person: string,
  spans: readonly { startsAt: string; endsAt: string }[],
): Promise<Taken | undefined> {
  const inThem = new Set(spans.flatMap((span) => mondays(...weeksBetween(span))));
  const taken = (await readWeeks(community, person, [...inThem])).flatMap((week) => week.taken);
  const inTheWay = spans.flatMap((span) => collisionOf({ ...span, shiftId: '' }, taken) ?? []);
  return inTheWay.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0];
}
/** A shift over a Sunday's midnight stands in both weeks, so no earlier one has to be looked at. */
const weeksBetween = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): [LocalDay, LocalDay] => [
  weekOf(localDay(startsAt)),
  weekOf(localDay(endsAt)),
];

/** Everybody with a place in a shift, read strongly: also nobody, for an id that is none. */
export async function readShiftParticipants(community: CommunityId, id: string): Promise<Participant[]> {
  const shiftId = ShiftId.safeParse(id);
  const whole = shiftId.success ? await readWhole(community, shiftId.data, true) : undefined;
  if (!whole) return [];
  return whole.sheets.flatMap(({ seated, waiting }) =>
    [...seated, ...waiting].map((seat) => ({
      personId: seat.personId,
      householdId: null,
      commitment: commitmentOf(whole.shift, seat, seated.includes(seat)),
    })),
  );
}

export const readDayShifts = async (community: CommunityId, day: LocalDay): Promise<Shift[]> =>
  (await readDay(community, day)).map(({ shift }) => shift);

/** Everything kept about a person as a volunteer, in every community, for their export. */
export async function readVolunteerData(person: string): Promise<Item[]> {
  const communities = await readVolunteerCommunities(person);
  const all = await Promise.all(communities.map((community) => readAllOfVolunteer(community, person)));
  return all.flatMap((items, i) => items.map(({ pk: _, ...item }) => ({ ...item, communityId: communities[i] })));
}
