import { AppError } from '../http/errors';
import { type Blackout, MAX_BLACKOUTS, type Venue } from './schema';

/** Longer than this is no closure: then the hours change, or the venue is taken out of the list. */
const MAX_DAYS = 60;
/** Nobody plans a closure further ahead: a later date is a slip of the finger. */
const AHEAD_DAYS = 400;
const DAY_MS = 86_400_000;

const wrong = (path: string, message: string) => new AppError('BAD_REQUEST', [{ path, message }]);

const says = ({ startsAt, endsAt, zoneIds, reason }: Omit<Blackout, 'blackoutId'>): string =>
  JSON.stringify([startsAt, endsAt, [...zoneIds].sort(), reason]);

/** The venue with one closure more, and without those that are over. The same closure twice is one. */
export function addBlackout(venue: Venue, blackout: Blackout, now: string): Venue {
  const { startsAt, endsAt, zoneIds } = blackout;
  if (endsAt <= startsAt || endsAt <= now) throw wrong('endsAt', '结束要晚于开始，也要晚于现在');
  if (Date.parse(endsAt) - Date.parse(startsAt) > MAX_DAYS * DAY_MS)
    throw wrong('endsAt', `一次最多停约 ${MAX_DAYS} 天，更久请改开放时间或停用场地`);
  if (Date.parse(endsAt) - Date.parse(now) > AHEAD_DAYS * DAY_MS) throw wrong('endsAt', '日期离今天太远，请重新选');
  if (!zoneIds.every((id) => venue.zones.some((zone) => zone.zoneId === id)))
    throw wrong('zoneIds', '这个场地没有这个分区，请重新选');
  if (venue.blackouts.some((one) => says(one) === says(blackout))) return venue;
  const current = venue.blackouts.filter((one) => one.endsAt > now);
  if (current.length >= MAX_BLACKOUTS) throw new AppError('TOO_MANY_BLACKOUTS');
  const blackouts = [...current, blackout].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  return { ...venue, blackouts };
}
