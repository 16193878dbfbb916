import { type LocalDay, localDay, weekOf } from '../http/local-time';
import type { RoleId, ShiftId } from './ids';

/** Something a person has promised in a week: a seat, or a place in line that may become one. */
export interface Taken {
  shiftId: ShiftId;
  roleId: RoleId;
  title: string;
  startsAt: string;
  endsAt: string;
  seated: boolean;
  /** the shift was cancelled: the promise binds no longer, it only stays in the calendar struck out */
  off: boolean;
  /** the shift's revision these times are of */
  revision: number;
}
type Span = Pick<Taken, 'startsAt' | 'endsAt'>;

const MINUTE = 60_000;

/** Whole minutes two spans have in common; touching ends have none. */
export function overlapMinutes(a: Span, b: Span): number {
  const from = Math.max(Date.parse(a.startsAt), Date.parse(b.startsAt));
  const until = Math.min(Date.parse(a.endsAt), Date.parse(b.endsAt));
  return Math.max(0, Math.ceil((until - from) / MINUTE));
}

/** The weeks a span lies in, by their Mondays: one, or two when it crosses the midnight of a Sunday. */
export function weeksOf({ startsAt, endsAt }: Span): LocalDay[] {
  const first = weekOf(localDay(startsAt));
  const last = weekOf(localDay(new Date(Date.parse(endsAt) - 1).toISOString()));
  return first === last ? [first] : [first, last];
}

/** The first of the promises a span collides with, other than those of the shift itself. */
export const collisionOf = (shift: Span & { shiftId: string }, taken: readonly Taken[]): Taken | undefined =>
  [...taken]
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .find((one) => !one.off && one.shiftId !== shift.shiftId && overlapMinutes(shift, one) > 0);

/** How many promises start in a week. One that only reaches into it from the Sunday before counts there. */
export const countInWeek = (week: LocalDay, taken: readonly Taken[]): number =>
  new Set(
    taken.filter(({ startsAt, off }) => !off && weekOf(localDay(startsAt)) === week).map(({ shiftId }) => shiftId),
  ).size;
