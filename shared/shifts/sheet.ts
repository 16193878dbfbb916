import { promote } from '../seats/rules';
import type { RoleSheet, Seat } from './schema';

// What becomes of a role's sheet. Every change here is written on condition that the sheet is still the one it was made
// from; taking a free seat or a place in line are the two that need no reading and stand in the store.

export interface Change {
  sheet: RoleSheet;
  /** who moved up from the line, in order */
  promoted: Seat[];
}

/** Gives the free seats to those who wait, in their order. */
function fill(sheet: RoleSheet, now: string): Change {
  const line = sheet.waiting.map((seat) => ({ party: 1, seat }));
  const promoted = promote(line, sheet.capacity - sheet.seated.length).promoted.map(({ seat }) => ({
    ...seat,
    promotedAt: now,
  }));
  const up = new Set(promoted.map(({ personId }) => personId));
  const waiting = sheet.waiting.filter(({ personId }) => !up.has(personId));
  return { sheet: { ...sheet, seated: [...sheet.seated, ...promoted], waiting }, promoted };
}

/** Somebody leaves, and the first who waits moves up. Null: they are not in it. */
export function leave(sheet: RoleSheet, personId: string, now: string): Change | null {
  const others = (list: Seat[]) => list.filter((seat) => seat.personId !== personId);
  const [seated, waiting] = [others(sheet.seated), others(sheet.waiting)];
  if (seated.length + waiting.length === sheet.seated.length + sheet.waiting.length) return null;
  return fill({ ...sheet, seated, waiting }, now);
}

/** Another number of seats; more of them go to those who wait. Null: more people are seated already. */
export const resize = (sheet: RoleSheet, capacity: number, now: string): Change | null =>
  capacity < sheet.seated.length ? null : fill({ ...sheet, capacity }, now);

/** Marks a seat as on offer, or no longer. Null: the person has no seat. */
export function offer(sheet: RoleSheet, personId: string, offeredAt: string | undefined): RoleSheet | null {
  if (!sheet.seated.some((seat) => seat.personId === personId)) return null;
  const seated = sheet.seated.map((seat) => {
    if (seat.personId !== personId) return seat;
    const { offeredAt: _, ...kept } = seat;
    return offeredAt === undefined ? kept : { ...kept, offeredAt };
  });
  return { ...sheet, seated };
}

/** The taker sits down where the giver who offered first sat. Null: nobody offers. */
export function takeOver(sheet: RoleSheet, taker: Seat): { sheet: RoleSheet; giver: Seat } | null {
  const [giver] = sheet.seated
    .filter((seat) => seat.offeredAt !== undefined)
    .sort((a, b) => (String(a.offeredAt) < String(b.offeredAt) ? -1 : 1));
  if (!giver) return null;
  const seated = sheet.seated.map((seat) => (seat === giver ? { ...taker, tookFrom: giver.personId } : seat));
  return { sheet: { ...sheet, seated }, giver };
}
