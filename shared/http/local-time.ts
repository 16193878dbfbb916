import * as z from 'zod';

// The communities live on one clock: China Standard Time, UTC+8, without summer time since 1991. Moments are stored as
// ISO instants in UTC; days, weeks and clock times of a community are these strings and whole minutes.

const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const DAY_MINUTES = 24 * 60;

/** A day on the community's calendar: 2026-11-28 */
export const LocalDay = z.iso.date();
export type LocalDay = z.infer<typeof LocalDay>;

const midnight = (day: LocalDay): number => Date.parse(`${day}T00:00:00.000Z`);

/** The community's calendar day of an instant. */
export const localDay = (iso: string): LocalDay =>
  new Date(Date.parse(iso) + OFFSET_MS).toISOString().slice(0, 'yyyy-mm-dd'.length);

/** Whole minutes since the community's midnight, 0…1439. */
export const localMinutes = (iso: string): number => Math.floor((Date.parse(iso) + OFFSET_MS) / 60_000) % DAY_MINUTES;

/** The instant at which a community's clock shows `minutes` after midnight of `day`; 1440 is the next midnight. */
export const atLocal = (day: LocalDay, minutes: number): string =>
  new Date(midnight(day) - OFFSET_MS + minutes * 60_000).toISOString();

/** The day `n` days later; earlier for a negative `n`. */
export const addDays = (day: LocalDay, n: number): LocalDay =>
  new Date(midnight(day) + n * DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDay, to: LocalDay): number => (midnight(to) - midnight(from)) / DAY_MS;

/** 1 is Monday, 7 is Sunday. */
export const weekday = (day: LocalDay): number => new Date(midnight(day)).getUTCDay() || 7;

/** The week a day belongs to, named by its Monday. */
export const weekOf = (day: LocalDay): LocalDay => addDays(day, 1 - weekday(day));
