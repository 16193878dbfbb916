import { AppError } from '../../shared/http/errors';
import { daysBetween, type LocalDay, localDay } from '../../shared/http/local-time';

/** A booking looks weeks ahead, a list a year back: a day of another century is a slip of the finger. */
const NEAR_DAYS = 400;

/** Refuses a day nobody can mean, naming the field. */
export function assertNear(day: LocalDay, now: string, path = 'day'): void {
  if (!(Math.abs(daysBetween(localDay(now), day)) <= NEAR_DAYS))
    throw new AppError('BAD_REQUEST', [{ path, message: '日期离今天太远，请重新选' }]);
}
