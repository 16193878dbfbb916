import { addDays, atLocal, type LocalDay } from '../../shared/http/local-time';
import type { Cell, DayCells } from '../../shared/venues/cells';
import type { VenueId } from '../../shared/venues/ids';
import type { CommunityId } from '../platform/identity';
import { get, type Item, listAll, type Step, write } from '../platform/table';

// What is taken of a venue: one small item a day, one attribute a cell (zone and quarter of an hour, a36). In an
// exclusive zone the attribute is the mark of the booking that has it, in a shared one the number of people. A booking
// asks in its condition that every cell it needs is free, of all its zones at once, so that two can never overlap.
//
// Access patterns
//   Seven days of a venue | query | COMMUNITY#<c>#VENUE#<v> | DAY#<day> … DAY#<day> | 1 RCU when all quarters of 3 zones are taken, else 0.5
//   One day, strong | get | COMMUNITY#<c>#VENUE#<v> | DAY#<day> | 1 RCU
//   Book: every cell it needs (attribute a36: zone a, quarter 36 of the day) is free, of all zones, or nothing is taken | transact | COMMUNITY#<c>#VENUE#<v> | DAY#<day> | 2 WCU, 4 when the day is crowded
//   Give back: exactly the cells that bear the booking's mark, or count its people | transact | COMMUNITY#<c>#VENUE#<v> | DAY#<day> | 2 WCU, 4 when the day is crowded
//   From now on only by the new rules | update | COMMUNITY#<c>#VENUE#<v> | DAY#<day> | 1 WCU

/** A past day is of no use but to look up who had it. */
const KEEP_DAYS = 90;
const CELL = /^[a-l][0-9]{1,2}$/;

export const venuePartition = (community: CommunityId, venueId: VenueId): string =>
  `COMMUNITY#${community}#VENUE#${venueId}`;
const dayKey = (community: CommunityId, venueId: VenueId, day: LocalDay) => ({
  pk: venuePartition(community, venueId),
  sk: `DAY#${day}`,
});
const expiry = (day: LocalDay): number => Math.floor(Date.parse(atLocal(addDays(day, KEEP_DAYS), 0)) / 1000);

const cellsOf = (item: Item | undefined): DayCells =>
  Object.fromEntries(
    Object.entries(item ?? {}).filter(
      (entry): entry is [Cell, string | number] =>
        CELL.test(entry[0]) && (typeof entry[1] === 'string' || (typeof entry[1] === 'number' && entry[1] > 0)),
    ),
  );

export async function readDay(community: CommunityId, venueId: VenueId, day: LocalDay): Promise<DayCells> {
  return cellsOf(await get(dayKey(community, venueId, day), { consistent: true }));
}

/** The days from `from` to `to`, both included; days nobody has booked are not in the map. */
export async function readDays(
  community: CommunityId,
  venueId: VenueId,
  from: LocalDay,
  to: LocalDay,
): Promise<Map<LocalDay, DayCells>> {
  const query = { pk: venuePartition(community, venueId), from: `DAY#${from}`, until: `DAY#${to}` };
  const items = await listAll(query, 62);
  return new Map(items.map((item) => [String(item.sk).slice('DAY#'.length), cellsOf(item)]));
}

/** What a booking takes of a day. */
export interface Take {
  venueId: VenueId;
  day: LocalDay;
  /** short mark of the booking, for exclusive cells */
  mark: string;
  people: number;
  zones: { capacity: number | null; own: Cell[]; needed: Cell[] }[];
}

/** Another booking has a cell, or the venue's rules have changed since revision `rules`. */
export const DAY_REFUSED = new Error('the day has changed');

/** Refused as DAY_REFUSED unless every needed cell is free and no newer rules than `rules` apply. */
export function takeCells(community: CommunityId, { venueId, day, ...take }: Take, rules: number): Step {
  const values: Item = { ':rules': rules, ':end': expiry(day) };
  const sets = ['expiresAtSeconds = :end'];
  const adds: string[] = [];
  // Compared with a missing attribute everything is false: `NOT x > :y` also holds where there is no x.
  const conditions = ['NOT rulesOf > :rules'];
  for (const [i, { capacity, own, needed }] of take.zones.entries()) {
    if (capacity === null) {
      values[':mark'] = take.mark;
      sets.push(...own.map((cell) => `${cell} = :mark`));
      conditions.push(...needed.map((cell) => `attribute_not_exists(${cell})`));
    } else {
      values[':people'] = take.people;
      values[`:room${i}`] = capacity - take.people;
      adds.push(...own.map((cell) => `${cell} :people`));
      conditions.push(...needed.map((cell) => `NOT ${cell} > :room${i}`));
    }
  }
  const Update = {
    Key: dayKey(community, venueId, day),
    UpdateExpression: `SET ${sets.join(', ')}${adds.length > 0 ? ` ADD ${adds.join(', ')}` : ''}`,
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeValues: values,
  };
  return { write: { Update }, onRefused: () => DAY_REFUSED };
}

/** Gives back exactly the cells that bear this booking's mark, or count its people. */
export function freeCells(community: CommunityId, { venueId, day, mark, people, zones }: Take): Step {
  const values: Item = {};
  const removes: string[] = [];
  const adds: string[] = [];
  const conditions: string[] = [];
  for (const { capacity, own } of zones) {
    if (capacity === null) {
      values[':mark'] = mark;
      removes.push(...own);
      conditions.push(...own.map((cell) => `${cell} = :mark`));
    } else {
      values[':people'] = people;
      values[':less'] = -people;
      adds.push(...own.map((cell) => `${cell} :less`));
      conditions.push(...own.map((cell) => `${cell} >= :people`));
    }
  }
  const Update = {
    Key: dayKey(community, venueId, day),
    UpdateExpression: [
      ...(removes.length > 0 ? [`REMOVE ${removes.join(', ')}`] : []),
      ...(adds.length > 0 ? [`ADD ${adds.join(', ')}`] : []),
    ].join(' '),
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeValues: values,
  };
  return { write: { Update }, onRefused: () => DAY_REFUSED };
}

/** From now on nobody books this day by rules older than `rules`, whatever a warm function still remembers. */
export async function renewRules(community: CommunityId, venueId: VenueId, day: LocalDay, rules: number) {
  const Update = {
    Key: dayKey(community, venueId, day),
    UpdateExpression: 'SET rulesOf = :rules, expiresAtSeconds = :end',
    ConditionExpression: 'attribute_not_exists(rulesOf) OR rulesOf < :rules',
    ExpressionAttributeValues: { ':rules': rules, ':end': expiry(day) },
  };
  await write({ write: { Update }, onRefused: () => DAY_REFUSED }).catch((error) => {
    if (error !== DAY_REFUSED) throw error; // a later change was here first
  });
}
