import * as z from 'zod';
import { LocalDay } from '../http/local-time';
import { text } from '../http/text';
import { ShiftId } from './ids';

/** One row of a volunteer's ledger. Rows are added, never changed: a correction is a row of its own. */
export const HoursRow = z.object({
  rowId: z.string(),
  /** `service`: from check-in and check-out · `correction`: by a leader, with the reason */
  kind: z.enum(['service', 'correction']),
  shiftId: ShiftId,
  title: z.string(),
  teamName: z.string(),
  /** the day of the service, also for a later correction */
  day: LocalDay,
  /** whole minutes; negative where a correction takes away */
  minutes: z.int(),
  reason: z.string(),
  /** who checked out or corrected, where it was not the volunteer */
  recordedByName: z.string().nullable(),
  recordedAt: z.iso.datetime(),
});
export type HoursRow = z.infer<typeof HoursRow>;

/** A day has no more; what is longer was a forgotten check-out. */
export const MAX_SHIFT_MINUTES = 24 * 60;

/** The balance of a ledger is the sum of its rows, and nothing else. */
export const sumMinutes = (rows: readonly Pick<HoursRow, 'minutes'>[]): number =>
  rows.reduce((sum, { minutes }) => sum + minutes, 0);

export const inPeriod = <R extends Pick<HoursRow, 'day'>>(
  rows: readonly R[],
  fromDay: LocalDay,
  toDay: LocalDay,
): R[] => rows.filter(({ day }) => fromDay <= day && day <= toDay);

/** Minutes per year, the latest first. */
export function byYear(rows: readonly Pick<HoursRow, 'day' | 'minutes'>[]): { year: number; minutes: number }[] {
  const years = [...new Set(rows.map(({ day }) => Number(day.slice(0, 4))))].sort((a, b) => b - a);
  return years.map((year) => ({
    year,
    minutes: sumMinutes(rows.filter(({ day }) => day.startsWith(`${year}-`))),
  }));
}

/** Different services in these rows: what corrections brought back to nothing is none. */
export function servicesIn(rows: readonly Pick<HoursRow, 'shiftId' | 'minutes'>[]): number {
  const minutes = new Map<string, number>();
  for (const row of rows) minutes.set(row.shiftId, (minutes.get(row.shiftId) ?? 0) + row.minutes);
  return [...minutes.values()].filter((sum) => sum > 0).length;
}

/** 3 小时 20 分钟 */
export function hoursWords(minutes: number): string {
  const sign = minutes < 0 ? '-' : '';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  if (hours === 0) return `${sign}${rest} 分钟`;
  return rest === 0 ? `${sign}${hours} 小时` : `${sign}${hours} 小时 ${rest} 分钟`;
}

/** Sixteen of Crockford's digits: 80 bits that nobody guesses, printed in fours. Look-alikes and dashes are forgiven. */
export const CertificateCode = z
  .string()
  .max(40)
  .transform((value) => value.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1'))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/, '证明编号是 16 位字母和数字'));

export const inFours = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** What a certificate says: a snapshot of the ledger when it was issued. No charge, no grade, no rank. */
export const Certificate = z.object({
  communityName: z.string(),
  /** as the volunteer wanted it written */
  name: text(2, 20),
  fromDay: LocalDay,
  toDay: LocalDay,
  minutes: z.int(),
  services: z.int(),
  issuedAt: z.iso.datetime(),
});
export type Certificate = z.infer<typeof Certificate>;

/** The volunteer's own copy, with the code others verify it by. */
export const MyCertificate = Certificate.extend({ code: z.string(), page: z.string() });
export type MyCertificate = z.infer<typeof MyCertificate>;
