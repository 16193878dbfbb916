import { AppError, type ErrorCode } from '../http/errors';
import { localDay, weekOf } from '../http/local-time';
import { MAX_WAITING, type RoleSheet, type Seat, type Shift, type ShiftRole } from './schema';
import type { SignUpState } from './sign-up';
import { isQualified, type Qualification } from './team';
import { collisionOf, countInWeek, overlapMinutes, type Taken } from './week';

/** Everything the answer depends on. */
export interface SignUpFacts {
  shift: Pick<
    Shift,
    'shiftId' | 'state' | 'startsAt' | 'endsAt' | 'opensAt' | 'closesAt' | 'dropOutUntilAt' | 'weeklyLimit' | 'roles'
  >;
  role: ShiftRole;
  sheet: Pick<RoleSheet, 'capacity' | 'seated' | 'waiting'>;
  person: string;
  /** what the person has promised in the weeks of the shift */
  taken: readonly Taken[];
  /** the person's qualification of the name the role asks for */
  qualification: Qualification | undefined;
}

/** Giving up a seat now is noted. Who came up from the waiting list after that hour never had the time to say no. */
export const isLateToLeave = (
  { dropOutUntilAt }: Pick<Shift, 'dropOutUntilAt'>,
  { promotedAt }: Pick<Seat, 'promotedAt'>,
  now: string,
): boolean => dropOutUntilAt < now && !(promotedAt && dropOutUntilAt < promotedAt);

/** How it stands between a person and a role, the first thing in the way first. */
export function signUpState(facts: SignUpFacts, now: string): SignUpState {
  const { shift, sheet, person } = facts;
  if (shift.state === 'cancelled') return { state: 'cancelled' };
  const seat = sheet.seated.find(({ personId }) => personId === person);
  if (seat) return { state: 'mine', offered: seat.offeredAt !== undefined, late: isLateToLeave(shift, seat, now) };
  if (shift.startsAt <= now) return { state: 'over' };
  const place = sheet.waiting.findIndex(({ personId }) => personId === person);
  if (place >= 0) return { state: 'waiting', place: place + 1 };
  return windowState(shift, now) ?? personState(facts) ?? seatState(sheet);
}

/** Whether a person may take over a seat on offer: the sign-up window no longer matters, everything else does. */
export function takeOverState(facts: SignUpFacts, now: string): SignUpState {
  const { shift, sheet, person } = facts;
  if ([...sheet.seated, ...sheet.waiting].some(({ personId }) => personId === person)) return signUpState(facts, now);
  if (shift.state === 'cancelled') return { state: 'cancelled' };
  if (shift.startsAt <= now) return { state: 'over' };
  return personState(facts) ?? { state: 'on_offer' };
}

function windowState(shift: SignUpFacts['shift'], now: string): SignUpState | null {
  if (shift.state === 'preparing') return { state: 'not_yet', opensAt: null };
  if (now < shift.opensAt) return { state: 'not_yet', opensAt: shift.opensAt };
  return shift.closesAt <= now ? { state: 'closed' } : null;
}

function personState(facts: SignUpFacts): SignUpState | null {
  const { shift, role, sheet, taken, qualification } = facts;
  const here = taken.find(({ shiftId }) => shiftId === shift.shiftId);
  // The promise and the sheet are written together; read a moment apart, the promise may be ahead.
  if (here?.roleId === role.roleId)
    return here.seated
      ? { state: 'mine', offered: false, late: false }
      : { state: 'waiting', place: sheet.waiting.length + 1 };
  if (here)
    return { state: 'other_role', name: shift.roles.find(({ roleId }) => roleId === here.roleId)?.name ?? here.title };
  if (role.qualification !== null && !isQualified(qualification, localDay(shift.startsAt)))
    return {
      state: 'needs_qualification',
      name: role.qualification,
      requested: qualification?.state === 'requested',
    };
  const other = collisionOf(shift, taken);
  if (other)
    return {
      state: 'collides',
      title: other.title,
      startsAt: other.startsAt,
      overlapMinutes: overlapMinutes(shift, other),
    };
  const reached = countInWeek(weekOf(localDay(shift.startsAt)), taken) >= shift.weeklyLimit;
  return reached ? { state: 'limit_reached', limit: shift.weeklyLimit } : null;
}

function seatState({ capacity, seated, waiting }: SignUpFacts['sheet']): SignUpState {
  const left = capacity - seated.length;
  if (left > 0) return left === 1 ? { state: 'last_seat' } : { state: 'free', left };
  if (seated.some(({ offeredAt }) => offeredAt !== undefined)) return { state: 'on_offer' };
  return { state: 'full', waiting: waiting.length, mayWait: waiting.length < MAX_WAITING };
}

const REFUSALS: Partial<Record<SignUpState['state'], ErrorCode>> = {
  other_role: 'SHIFT_COLLIDES',
  collides: 'SHIFT_COLLIDES',
  not_yet: 'SHIFT_NOT_YET',
  closed: 'SHIFT_CLOSED',
  needs_qualification: 'NEEDS_QUALIFICATION',
  limit_reached: 'WEEKLY_LIMIT',
  cancelled: 'SHIFT_CANCELLED',
  over: 'SHIFT_OVER',
};

/** Refuses whatever is in the way, with the state as details, so that the client can say the same sentence. */
export function assertMaySignUp(mine: SignUpState): void {
  const code = REFUSALS[mine.state];
  if (code) throw new AppError(code, mine);
}
