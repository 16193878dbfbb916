import { AppError } from '../http/errors';
import { atLocal } from '../http/local-time';
import type { Reservation, ReservationState } from './reservation';

type Timed = Pick<Reservation, 'day' | 'from' | 'to'>;
export const startsAt = ({ day, from }: Pick<Timed, 'day' | 'from'>): string => atLocal(day, from);
export const endsAt = ({ day, to }: Pick<Timed, 'day' | 'to'>): string => atLocal(day, to);

/** The state as it is now: a request nobody answered has lapsed when it would have begun. */
export const stateNow = (one: Timed & Pick<Reservation, 'state'>, now: string): ReservationState =>
  one.state === 'requested' && startsAt(one) <= now ? 'lapsed' : one.state;

/** Does it hold its slots, as stored? A lapsed request still does, but they are past. */
export const holdsSlots = (one: Pick<Reservation, 'state'>): boolean =>
  one.state === 'requested' || one.state === 'confirmed';

/** May the household (or its proxy) still give it back? */
export const isCancellable = (one: Timed & Pick<Reservation, 'state'>, now: string): boolean =>
  holdsSlots(one) && now < startsAt(one);

/** Refuses a cancellation that comes too late: a household's once it has begun, the organisers' once it is over. */
export function assertCancellable(
  one: Timed & Pick<Reservation, 'state'>,
  as: 'household' | 'organiser',
  now: string,
): void {
  if (one.state === 'refused') throw new AppError('ALREADY_DECIDED');
  const until = as === 'household' ? startsAt(one) : endsAt(one);
  if (until <= now) throw new AppError('RESERVATION_STARTED');
}

/** Refuses an answer to what was answered, given back, or has begun unanswered. */
export function assertDecidable(one: Timed & Pick<Reservation, 'state'>, now: string): void {
  if (one.state !== 'requested') throw new AppError('ALREADY_DECIDED');
  if (startsAt(one) <= now) throw new AppError('RESERVATION_STARTED');
}
