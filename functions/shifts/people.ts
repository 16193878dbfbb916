import type { People, RosterPerson, Seat } from '../../shared/shifts/schema';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { readDisplayName } from '../residents/reads';
import type { WholeShift } from './store';
import { readVolunteer } from './volunteers-store';

/** Two small reads per person. */
const AT_ONCE = 32;

/** What may be said of people: their names, to whom leads all of them, to others those who agreed. */
export async function namesOf(
  community: CommunityId,
  persons: Iterable<string>,
  all: boolean,
): Promise<Map<string, string>> {
  const ids = [...new Set(persons)];
  const names = await inBatches(ids, AT_ONCE, async (person) => {
    if (!all && !(await readVolunteer(community, person))?.namePublic) return null;
    return readDisplayName(person);
  });
  return new Map(ids.flatMap((id, i) => (names[i] == null ? [] : [[id, names[i]] as const])));
}

export function peopleOf(seats: readonly Seat[], names: ReadonlyMap<string, string>): People {
  const shown = seats.flatMap(({ personId }) => names.get(personId) ?? []);
  return { names: shown, unnamed: seats.length - shown.length };
}

/** Everybody in a shift, or those of them that are asked for; who has erased themselves is a seat without a name. */
export function rosterOf(
  { sheets }: WholeShift,
  names: ReadonlyMap<string, string>,
  wanted: (seat: Seat) => boolean = () => true,
): RosterPerson[] {
  return sheets.flatMap(({ roleId, seated, waiting }) => {
    const line = ({ personId, at, offeredAt, by }: Seat, place: number | null): RosterPerson => ({
      roleId,
      personId,
      name: names.get(personId) ?? '已注销',
      at,
      place,
      offered: offeredAt !== undefined,
      byName: by === undefined ? null : (names.get(by) ?? null),
    });
    return [
      ...seated.filter(wanted).map((seat) => line(seat, null)),
      ...waiting.flatMap((seat, i) => (wanted(seat) ? [line(seat, i + 1)] : [])),
    ];
  });
}

/** Everybody a shift's sheets speak of, those who signed others up included. */
export const personsIn = ({ sheets }: WholeShift): string[] =>
  sheets.flatMap(({ seated, waiting }) =>
    [...seated, ...waiting].flatMap(({ personId, by }) => (by === undefined ? [personId] : [personId, by])),
  );
