import { addDays, atLocal, type LocalDay, weekday } from '../http/local-time';
import type { ZoneId } from './ids';
import type { Blackout, DayHours, DayKind, Venue } from './schema';

/** A Saturday or Sunday worked in exchange for a holiday has Friday's hours: on Mondays many halls rest. */
const MAKE_UP_DAY = 5;

/** The hours of a day, from what kind of day the State Council's notice makes it. */
export function hoursOf(venue: Pick<Venue, 'hours' | 'holidayHours'>, day: LocalDay, kind: DayKind): DayHours {
  if (kind === 'holiday' && venue.holidayHours) return venue.holidayHours;
  const asWeekday = kind === 'workday' && weekday(day) > MAKE_UP_DAY ? MAKE_UP_DAY : weekday(day);
  return venue.hours[asWeekday - 1] ?? [];
}

export interface OpenSlot {
  from: number;
  to: number;
  use: string;
}

/** The slots of a day: counted from the beginning of each stretch of opening hours, the last one only if it fits. */
export function slotsOf(hours: DayHours, slotMinutes: number): OpenSlot[] {
  return hours.flatMap(({ from, to, use }) =>
    Array.from({ length: Math.floor((to - from) / slotMinutes) }, (_, i) => ({
      from: from + i * slotMinutes,
      to: from + (i + 1) * slotMinutes,
      use,
    })),
  );
}

/** Does this span begin with a slot and stay within one stretch of opening hours? A lunch break is not booked over. */
export const isOnSlots = (hours: DayHours, slotMinutes: number, span: { from: number; to: number }): boolean =>
  hours.some(
    ({ from, to }) =>
      span.from >= from &&
      span.to <= to &&
      (span.from - from) % slotMinutes === 0 &&
      (span.to - span.from) % slotMinutes === 0,
  );

export interface Closure {
  from: number;
  to: number;
  zoneIds: ZoneId[];
  reason: string;
}

const DAY_MINUTES = 24 * 60;

/** What the organisers closed on this day, in minutes of the day. */
export function closuresOf(blackouts: readonly Blackout[], day: LocalDay): Closure[] {
  const begins = atLocal(day, 0);
  const ends = atLocal(addDays(day, 1), 0);
  const minutes = (at: string): number => (Date.parse(at) - Date.parse(begins)) / 60_000;
  return blackouts
    .filter(({ startsAt, endsAt }) => startsAt < ends && begins < endsAt)
    .map(({ startsAt, endsAt, zoneIds, reason }) => ({
      from: Math.max(0, Math.floor(minutes(startsAt))),
      to: Math.min(DAY_MINUTES, Math.ceil(minutes(endsAt))),
      zoneIds,
      reason,
    }));
}

/** The closure that lies over this zone in this span, if any. */
export const closureOver = (
  closures: readonly Closure[],
  zoneId: ZoneId,
  span: { from: number; to: number },
): Closure | undefined =>
  closures.find(
    ({ from, to, zoneIds }) => from < span.to && span.from < to && (zoneIds.length === 0 || zoneIds.includes(zoneId)),
  );
