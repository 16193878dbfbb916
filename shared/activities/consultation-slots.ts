import { addDays, atLocal, type LocalDay } from '../http/local-time';

/** One talk; the seeds' 三官两师 see people for a quarter of an hour each. */
export const SLOT_MINUTES = 15;
/** A counsellor's day, at most twelve hours. */
export const MAX_SLOTS = 48;
/** Days are opened at most this far ahead, and shown as far. */
export const DAYS_AHEAD = 60;

export interface Hours {
  /** minutes after midnight, both on the quarter of an hour */
  fromMinutes: number;
  toMinutes: number;
}

/** The quarters of a day, numbered from midnight: 9:00 is 36. A slot keeps its number whatever the hours are. */
export function slotsOf({ fromMinutes, toMinutes }: Hours): number[] {
  const first = Math.ceil(fromMinutes / SLOT_MINUTES);
  const end = Math.floor(toMinutes / SLOT_MINUTES);
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
}

export const slotStartsAt = (day: LocalDay, slot: number): string => atLocal(day, slot * SLOT_MINUTES);
export const slotEndsAt = (day: LocalDay, slot: number): string => atLocal(day, (slot + 1) * SLOT_MINUTES);

/** A slot can be taken until it begins. */
export const isBookable = (hours: Hours, day: LocalDay, slot: number, now: string): boolean =>
  slotsOf(hours).includes(slot) && now < slotStartsAt(day, slot);

/** May this day be opened today? */
export const mayOpenDay = (day: LocalDay, today: LocalDay): boolean =>
  day >= today && day <= addDays(today, DAYS_AHEAD);

/** A quarter of an activity, whoever sits at the table: what its reminders are noted under. It names no person. */
export const quarterId = ({ activityId, day, slot }: { activityId: string; day: LocalDay; slot: number }): string =>
  `consult.${activityId}.${day}.${slot}`;

const QUARTER = /^consult\.([0-9a-z]{26})\.([0-9]{4}-[0-9]{2}-[0-9]{2})\.([0-9]{1,2})$/;
export function quarterOf(id: string): { activityId: string; day: LocalDay; slot: number } | null {
  const [, activityId, day, slot] = QUARTER.exec(id) ?? [];
  return activityId && day ? { activityId, day, slot: Number(slot) } : null;
}
