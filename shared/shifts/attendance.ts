import * as z from 'zod';
import { PersonId } from '../residents/ids';
import { RoleId, ShiftId } from './ids';
import type { Shift } from './schema';

const Instant = z.iso.datetime();

/**
 * `pending`: at a home visit, waiting for the second of the two · `in`: at work · `out`: gone, hours credited ·
 * `noted`: never checked in, hours put down later by the leader
 */
export const AttendanceState = z.enum(['pending', 'in', 'out', 'noted']);
export type AttendanceState = z.infer<typeof AttendanceState>;

/** How presence was taken: by the code shown there, or from the leader's list. Neither is ever required to serve. */
export const Taken = z.object({
  at: Instant,
  how: z.enum(['code', 'list']),
  by: PersonId,
});
export type Taken = z.infer<typeof Taken>;

export const Attendance = z.object({
  shiftId: ShiftId,
  personId: PersonId,
  roleId: RoleId,
  state: AttendanceState,
  /** when they came */
  arrived: Taken.nullable(),
  /** from when the time counts: the arrival, or at a home visit that of the second of the two */
  inAt: Instant.nullable(),
  left: Taken.nullable(),
  /** why the leader closed it; empty otherwise */
  reason: z.string(),
  /** whole minutes credited so far: the sum of this shift's rows in the person's ledger */
  minutes: z.int(),
});
export type Attendance = z.infer<typeof Attendance>;

const MINUTE_MS = 60_000;
/** Whoever comes early to help set up may check in then already. */
export const EARLY_MS = 30 * MINUTE_MS;
/** Tidying up counts for half an hour; and so long one may still check out oneself. */
export const LATE_MS = 30 * MINUTE_MS;

type Times = Pick<Shift, 'startsAt' | 'endsAt' | 'gatherAt'>;
const iso = (ms: number): string => new Date(ms).toISOString();

/** When the code opens the shift: from half an hour before it (earlier if people gather earlier) until its end. */
export function checkInWindow({ startsAt, endsAt, gatherAt }: Times): { opensAt: string; closesAt: string } {
  const opens = Math.min(Date.parse(startsAt) - EARLY_MS, Date.parse(gatherAt));
  return { opensAt: iso(opens), closesAt: iso(Date.parse(endsAt)) };
}

export function mayCheckIn(shift: Times, now: string): boolean {
  const { opensAt, closesAt } = checkInWindow(shift);
  return Date.parse(opensAt) <= Date.parse(now) && Date.parse(now) <= Date.parse(closesAt);
}

/** The last moment that counts; after it a forgotten check-out is for the leader to close. */
export const countsUntil = ({ endsAt }: Pick<Shift, 'endsAt'>): string => iso(Date.parse(endsAt) + LATE_MS);

/**
 * Whole minutes between `inAt` and `outAt` that fall between the gathering and half an hour after the end. Integers,
 * rounded down, never negative.
 */
export function creditedMinutes(shift: Times, inAt: string, outAt: string): number {
  const from = Math.max(Date.parse(inAt), Math.min(Date.parse(shift.gatherAt), Date.parse(shift.startsAt)));
  const to = Math.min(Date.parse(outAt), Date.parse(countsUntil(shift)));
  return Math.max(0, Math.floor((to - from) / MINUTE_MS));
}

/** A line of the leader's list. */
export const AttendanceLine = z.object({
  personId: PersonId,
  name: z.string(),
  roleId: RoleId,
  /** still has a seat; somebody who dropped out after coming stays in the list */
  seated: z.boolean(),
  attendance: Attendance.nullable(),
});
export type AttendanceLine = z.infer<typeof AttendanceLine>;

/**
 * Whose time starts with this arrival. At a home visit nobody is at work alone: the first waits, and the second starts
 * both. Whose partner has gone again, or nobody has a partner yet, waits.
 */
export function onArrival(
  kind: Shift['kind'],
  partner: Pick<Attendance, 'state'> | undefined,
): { mine: 'pending' | 'in'; startsPartner: boolean } {
  if (kind === 'service') return { mine: 'in', startsPartner: false };
  if (partner?.state === 'pending') return { mine: 'in', startsPartner: true };
  return { mine: partner?.state === 'in' ? 'in' : 'pending', startsPartner: false };
}
