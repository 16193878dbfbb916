import type { ZoneId } from './ids';
import type { Wanted } from './reservation';
import { QUARTER, type Venue, type Zone } from './schema';

// What is taken on a day is kept per zone and quarter of an hour. Bookings of any start and length, of slots that were
// shorter or longer when they were made, meet on the same cells: they cannot overlap without touching one of them.

const QUARTERS_A_DAY = (24 * 60) / QUARTER;

/** A zone's quarter of an hour, counted from midnight: a36 is zone a, 9:00 to 9:15. */
export type Cell = string;
export const cellOf = (zoneId: ZoneId, quarter: number): Cell => `${zoneId}${quarter}`;

/** What is known of a day's cells: whose mark stands in an exclusive one, how many people in a shared one. */
export type DayCells = Readonly<Record<Cell, string | number>>;

/**
 * As many cells as one conditional write can ask about: DynamoDB takes 300 operators and 4 KB an expression, and a
 * shared cell costs three operators, an exclusive one 31 bytes.
 */
export const MAX_CELLS = 96;

function cells(zoneId: ZoneId, from: number, to: number): Cell[] {
  const first = Math.max(0, Math.floor(from / QUARTER));
  const end = Math.min(QUARTERS_A_DAY, Math.ceil(to / QUARTER));
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => cellOf(zoneId, first + i));
}

/** The cells a booking takes in one zone; `from` and `to` in minutes of the day. */
export const ownCells = (zoneId: ZoneId, { from, to }: { from: number; to: number }): Cell[] => cells(zoneId, from, to);

export const bufferMinutes = (venue: Pick<Venue, 'bufferSlots' | 'slotMinutes'>): number =>
  venue.bufferSlots * venue.slotMinutes;

/** The cells that must be free for it: with the buffer before and after where one household has the zone to itself. */
export function neededCells(
  venue: Pick<Venue, 'bufferSlots' | 'slotMinutes'>,
  zone: Pick<Zone, 'zoneId' | 'capacity'>,
  { from, to }: { from: number; to: number },
): Cell[] {
  const buffer = zone.capacity === null ? bufferMinutes(venue) : 0;
  return cells(zone.zoneId, from - buffer, to + buffer);
}

/** How many more people fit into these cells of a shared zone. */
export const peopleLeft = (capacity: number, needed: readonly Cell[], taken: DayCells): number =>
  Math.max(0, capacity - Math.max(0, ...needed.map((cell) => Number(taken[cell] ?? 0))));

/** Is there room in this zone as far as `taken` knows? */
export function hasRoom(
  venue: Pick<Venue, 'bufferSlots' | 'slotMinutes'>,
  zone: Pick<Zone, 'zoneId' | 'capacity'>,
  span: { from: number; to: number },
  people: number,
  taken: DayCells,
): boolean {
  const needed = neededCells(venue, zone, span);
  if (zone.capacity !== null) return people <= peopleLeft(zone.capacity, needed, taken);
  return needed.every((cell) => taken[cell] === undefined);
}

/** Minutes of the day a request spans. */
export const spanOf = (venue: Pick<Venue, 'slotMinutes'>, { from, slots }: Pick<Wanted, 'from' | 'slots'>) => ({
  from,
  to: from + slots * venue.slotMinutes,
});
