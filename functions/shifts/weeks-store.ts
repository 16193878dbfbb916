import * as z from 'zod';
import { addDays, type LocalDay, localDay, weekOf } from '../../shared/http/local-time';
import { RoleId, type ShiftId } from '../../shared/shifts/ids';
import { MAX_AHEAD_DAYS } from '../../shared/shifts/plan';
import { type Taken, weeksOf } from '../../shared/shifts/week';
import type { CommunityId } from '../platform/identity';
import { get, type Item, listAll, type Step, write } from '../platform/table';
import { CHANGED } from './store';
import { volunteerPartition } from './volunteers-store';

// What a person has promised in a week, in one item: it is part of every sign-up, so two at once can neither collide nor
// exceed the week's limit. A shift over a Sunday's midnight stands in both weeks.
//
// Access patterns
//   The promises of a person in a week, strong | get | COMMUNITY#<c>#PERSON#<p> | WEEK#<monday> | 1 RCU
//   All a person has promised from a week on | query | COMMUNITY#<c>#PERSON#<p> | WEEK#<monday> … | 0.5 RCU per 4 KB
//   A promise more, or one less, or a seat instead of a place in line | transact | COMMUNITY#<c>#PERSON#<p> | WEEK#<monday> | 2 WCU
//   Every week to come, so that a sign-up decided before decides again | transact | COMMUNITY#<c>#PERSON#<p> | WEEK#<monday> … | 2 WCU each, of 54 weeks at most
//   The promise's shift has moved | update | COMMUNITY#<c>#PERSON#<p> | WEEK#<monday> | 1 WCU
//   The promise's shift is cancelled | update | COMMUNITY#<c>#PERSON#<p> | WEEK#<monday> | 1 WCU

const MINUTE = 60_000;
/** Short names and whole minutes: ten promises fit into the one KB that a write costs. */
const Stored = z.object({
  role: RoleId,
  title: z.string(),
  /** minutes since 1970 */
  from: z.int(),
  until: z.int(),
  seated: z.boolean(),
  rev: z.int(),
  lifted: z.boolean().optional(),
});

export interface Week {
  week: LocalDay;
  /** 0: nothing was ever promised in it */
  revision: number;
  taken: Taken[];
}

export const weekKey = (community: CommunityId, person: string, week: LocalDay) => ({
  pk: volunteerPartition(community, person),
  sk: `WEEK#${week}`,
});

const instant = (minutes: number): string => new Date(minutes * MINUTE).toISOString();
const minutes = (at: string): number => Math.floor(Date.parse(at) / MINUTE);

const toStored = ({ roleId, title, startsAt, endsAt, seated, revision }: Taken): z.infer<typeof Stored> => ({
  role: roleId,
  title,
  from: minutes(startsAt),
  until: minutes(endsAt),
  seated,
  rev: revision,
});

function fromStored(shiftId: string, value: unknown): Taken {
  const { role, title, from, until, seated, rev, lifted: off = false } = Stored.parse(value);
  const [startsAt, endsAt] = [instant(from), instant(until)];
  return { shiftId, roleId: role, title, startsAt, endsAt, seated, off, revision: rev };
}

export function weekOfItem(week: LocalDay, item: Item | undefined): Week {
  const taken = Object.entries((item?.taken ?? {}) as Item).map(([shiftId, value]) => fromStored(shiftId, value));
  return { week, revision: Number(item?.revision ?? 0), taken };
}

export const readWeek = async (community: CommunityId, person: string, week: LocalDay): Promise<Week> =>
  weekOfItem(week, await get(weekKey(community, person, week), { consistent: true }));

export const readWeeks = (community: CommunityId, person: string, weeks: readonly LocalDay[]): Promise<Week[]> =>
  Promise.all(weeks.map((week) => readWeek(community, person, week)));

/** A shift is planned a year ahead at most. */
const MAX_WEEKS_AHEAD = 60;

/** Everything promised in a week and after it; a shift over a Sunday's midnight is in it twice. */
export async function readWeeksFrom(community: CommunityId, person: string, week: LocalDay): Promise<Taken[]> {
  const query = { pk: volunteerPartition(community, person), from: `WEEK#${week}`, until: 'WEEK#~', consistent: true };
  const items = await listAll(query, MAX_WEEKS_AHEAD);
  return items.flatMap((item) => weekOfItem(String(item.sk).slice('WEEK#'.length), item).taken);
}

/** The Mondays from the one of `first` to `last`, both given as Mondays. */
export function mondays(first: LocalDay, last: LocalDay): LocalDay[] {
  const found: LocalDay[] = [];
  for (let week = first; week <= last; week = addDays(week, 7)) found.push(week);
  return found;
}

/** Adds a promise to a week exactly as it was read: nothing else was promised or given up meanwhile. */
export function addTaken(community: CommunityId, person: string, { week, revision }: Week, taken: Taken): Step {
  const Key = weekKey(community, person, week);
  const Item = { ...Key, revision: 1, taken: { [taken.shiftId]: toStored(taken) } };
  if (revision === 0)
    return {
      write: { Put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } },
      onRefused: () => CHANGED,
    };
  return {
    write: {
      Update: {
        Key,
        UpdateExpression: 'SET taken.#shift = :taken, #revision = :next',
        ConditionExpression: '#revision = :revision AND attribute_not_exists(taken.#shift)',
        ExpressionAttributeNames: { '#shift': taken.shiftId, '#revision': 'revision' },
        ExpressionAttributeValues: { ':taken': toStored(taken), ':next': revision + 1, ':revision': revision },
      },
    },
    onRefused: () => CHANGED,
  };
}

/**
 * Changes nothing in every week a sign-up can still be for, but that it changed: who decided on what stood before it
 * decides again. Two days more at either end, as functions' clocks differ.
 */
export const touchWeeks = (community: CommunityId, person: string, now: string): Step[] => {
  const today = localDay(now);
  return mondays(weekOf(addDays(today, -2)), weekOf(addDays(today, MAX_AHEAD_DAYS + 2))).map((week) => ({
    write: {
      Update: {
        Key: weekKey(community, person, week),
        UpdateExpression:
          'SET #revision = if_not_exists(#revision, :zero) + :one, taken = if_not_exists(taken, :nothing)',
        ExpressionAttributeNames: { '#revision': 'revision' },
        ExpressionAttributeValues: { ':zero': 0, ':one': 1, ':nothing': {} },
      },
    },
    onRefused: () => CHANGED,
  }));
};

interface Change {
  set?: string;
  remove?: string;
  condition?: string;
  names?: Record<string, string>;
  values?: Item;
}

const change = (
  community: CommunityId,
  person: string,
  week: LocalDay,
  shiftId: ShiftId,
  { set, remove, condition = 'attribute_exists(taken.#shift)', names, values }: Change,
): Step => ({
  write: {
    Update: {
      Key: weekKey(community, person, week),
      UpdateExpression: `${remove ? `REMOVE ${remove} ` : ''}SET #revision = #revision + :one${set ? `, ${set}` : ''}`,
      ConditionExpression: condition,
      ExpressionAttributeNames: { '#shift': shiftId, '#revision': 'revision', ...names },
      ExpressionAttributeValues: { ':one': 1, ...values },
    },
  },
  onRefused: () => CHANGED,
});

type Span = { shiftId: ShiftId; startsAt: string; endsAt: string };

/** The promise is kept no longer, in every week the shift lies in. */
export const removeTaken = (community: CommunityId, person: string, shift: Span): Step[] =>
  weeksOf(shift).map((week) => change(community, person, week, shift.shiftId, { remove: 'taken.#shift' }));

/** A place in line has become a seat. */
export const seatTaken = (community: CommunityId, person: string, shift: Span): Step[] =>
  weeksOf(shift).map((week) =>
    change(community, person, week, shift.shiftId, { set: 'taken.#shift.seated = :yes', values: { ':yes': true } }),
  );

/** The shift has moved within its week, or has another title. What is newer already stays. */
export async function retimeTaken(community: CommunityId, person: string, taken: Taken): Promise<void> {
  const { title, from, until, rev } = toStored(taken);
  const now: Change = {
    set: 'taken.#shift.title = :title, taken.#shift.#from = :from, taken.#shift.#until = :until, taken.#shift.rev = :rev',
    condition: 'taken.#shift.rev < :rev',
    names: { '#from': 'from', '#until': 'until' },
    values: { ':title': title, ':from': from, ':until': until, ':rev': rev },
  };
  for (const week of weeksOf(taken))
    await write(change(community, person, week, taken.shiftId, now)).catch(ignoreChanged);
}

/** The shift is cancelled: the promise binds no longer. Doing it twice does it once. */
export async function liftTaken(community: CommunityId, person: string, shift: Span): Promise<void> {
  for (const week of weeksOf(shift))
    await write(
      change(community, person, week, shift.shiftId, { set: 'taken.#shift.lifted = :yes', values: { ':yes': true } }),
    ).catch(ignoreChanged);
}

const ignoreChanged = (error: unknown) => {
  if (error !== CHANGED) throw error;
};
