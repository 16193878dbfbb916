import type { Activity } from '../../shared/activities/schema';
import { ticketHash } from '../../shared/activities/ticket-hash';
import type { DoorLine } from '../../shared/activities/tickets-endpoints';
import { addressOf } from '../../shared/places/address';
import type { Compound } from '../../shared/places/schema';
import { inBatches } from '../platform/batches';
import { readDisplayName } from '../residents/reads';
import type { DoorEntry } from './door-store';
import type { NoShowItem } from './missed-store';

/** The id of a household says where it is: c1.3.1.301. */
export function spokenAddress(compounds: readonly Compound[], householdId: string): string {
  const [compoundId = '', building = '', unit = '', room = ''] = householdId.split('.');
  const name = compounds.find((compound) => compound.compoundId === compoundId)?.name ?? '';
  return addressOf(name, { buildingId: `${compoundId}.${building}`, unit, room });
}

/** Under which name each booking stands: whoever it was made for, else who made it. */
export async function namesOf(entries: readonly DoorEntry[]): Promise<(entry: DoorEntry) => string> {
  const people = [...new Set(entries.map(({ by }) => by))];
  const names = await inBatches(people, 16, readDisplayName);
  const byPerson = new Map(people.map((person, i) => [person, names[i] ?? '']));
  return ({ proxy, by }) => proxy?.personName ?? byPerson.get(by) ?? '';
}

/** Answers a helper at the door may see: choices and counts; never a phone number, a birthday or free words. */
function noteOf({ questions }: Pick<Activity, 'questions'>, { answers }: DoorEntry): string {
  const shown = questions.filter(({ type }) => ['choice', 'yes_no', 'number'].includes(type));
  const said = shown.map(({ questionId, label }) => [label, answers[questionId as keyof typeof answers]] as const);
  return said.flatMap(([label, answer]) => (answer === undefined ? [] : [`${label}：${answer}`])).join('；');
}

const AT_DOOR = ['booked', 'held', 'waiting'] as const;
type StateAtDoor = (typeof AT_DOOR)[number];
export const isAtDoor = <T extends { state: string }>(entry: T): entry is T & { state: StateAtDoor } =>
  (AT_DOOR as readonly string[]).includes(entry.state);

export interface LineContext {
  activity: Activity;
  compounds: readonly Compound[];
  nameOf: (entry: DoorEntry) => string;
  noShow: NoShowItem | undefined;
}

/** One line of the list at the door. */
export function lineOf(
  entry: DoorEntry & { state: StateAtDoor },
  { activity, compounds, nameOf, noShow }: LineContext,
): DoorLine {
  const { checkIn } = entry;
  return {
    householdId: entry.householdId,
    name: nameOf(entry),
    address: spokenAddress(compounds, entry.householdId),
    state: entry.state,
    party: entry.party,
    codeHash: entry.state === 'booked' ? ticketHash(entry.sessionId, entry.ticketCode) : null,
    note: noteOf(activity, entry),
    checkIn: checkIn ? { at: checkIn.at, byName: checkIn.byName, party: checkIn.party } : null,
    noShow: noShow ? { excused: noShow.excused !== null, appeal: noShow.appeal?.text ?? null } : null,
  };
}
