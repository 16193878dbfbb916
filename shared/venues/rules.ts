import { AppError } from '../http/errors';
import { addDays, type LocalDay } from '../http/local-time';
import { type DayCells, hasRoom, MAX_CELLS, neededCells, spanOf } from './cells';
import { startsAt } from './life';
import { closureOver, closuresOf, hoursOf, isOnSlots } from './openings';
import { type QuotaLeft, quotaMinutes } from './quota';
import { isReleased, releasesAt } from './release';
import type { Wanted } from './reservation';
import type { DayKind, Venue, VenueDraft, Zone } from './schema';

/** The zones asked for, in the venue's order. */
export function zonesOf(venue: Pick<Venue, 'zones'>, wanted: Pick<Wanted, 'zoneIds'>): Zone[] {
  const zones = venue.zones.filter((zone) => wanted.zoneIds.includes(zone.zoneId));
  if (zones.length !== wanted.zoneIds.length) throw new AppError('NOT_FOUND');
  if (!zones.every((zone) => zone.open)) throw new AppError('SLOT_CLOSED');
  return zones;
}

/**
 * Refuses what the venue's own rules forbid: closed, off the slots, too short or long, begun, not released, closed by
 * the organisers. `ahead`: a later week of a series, which need not be released yet.
 */
export function assertOffered(
  venue: Venue,
  wanted: Wanted,
  { kind, now, ahead = false }: { kind: DayKind; now: string; ahead?: boolean },
): void {
  if (!venue.active) throw new AppError('VENUE_INACTIVE');
  const zones = zonesOf(venue, wanted);
  const span = spanOf(venue, wanted);
  const needed = zones.reduce((sum, zone) => sum + neededCells(venue, zone, span).length, 0);
  if (wanted.slots < venue.minSlots || wanted.slots > venue.maxSlots || needed > MAX_CELLS)
    throw new AppError('BOOKING_LENGTH_INVALID', { minSlots: venue.minSlots, maxSlots: venue.maxSlots });
  if (!isOnSlots(hoursOf(venue, wanted.day, kind), venue.slotMinutes, span)) throw new AppError('SLOT_CLOSED');
  if (startsAt(wanted) <= now) throw new AppError('SLOT_CLOSED');
  if (!ahead && !isReleased(venue, wanted.day, now))
    throw new AppError('NOT_RELEASED', { releasesAt: releasesAt(venue, wanted.day) });
  const closures = closuresOf(venue.blackouts, wanted.day);
  const closed = zones.map((zone) => closureOver(closures, zone.zoneId, span)).find((one) => one !== undefined);
  if (closed) throw new AppError('SLOT_CLOSED', { reason: closed.reason });
}

/** Refuses what somebody else has. */
export function assertRoom(venue: Venue, wanted: Wanted, taken: DayCells): void {
  const span = spanOf(venue, wanted);
  const full = zonesOf(venue, wanted).filter((zone) => !hasRoom(venue, zone, span, wanted.people, taken));
  if (full.length > 0) throw new AppError('SLOT_TAKEN', { zoneIds: full.map(({ zoneId }) => zoneId) });
}

/** Refuses what the household's quota does not give any more, and says what is left (minutes). */
export function assertQuota(venue: Venue, wanted: Wanted, left: QuotaLeft): void {
  const minutes = quotaMinutes(spanOf(venue, wanted), wanted.zoneIds.length);
  if (left.day !== null && minutes > left.day) throw new AppError('DAY_QUOTA_USED', { leftMinutes: left.day });
  if (left.week !== null && minutes > left.week) throw new AppError('WEEK_QUOTA_USED', { leftMinutes: left.week });
}

/** The days of a weekly series, the first one included. */
export function seriesDays(venue: Pick<Venue, 'seriesWeeks'>, first: LocalDay, weeks: number): LocalDay[] {
  if (weeks > venue.seriesWeeks) throw new AppError('SERIES_TOO_LONG', { seriesWeeks: venue.seriesWeeks });
  return Array.from({ length: weeks }, (_, i) => addDays(first, 7 * i));
}

/** A zone stays what it was: bookings made of it are kept as marks or as counts, never mixed. */
export function assertKeepsZones(before: Pick<VenueDraft, 'zones'>, after: Pick<VenueDraft, 'zones'>): void {
  for (const zone of before.zones) {
    const same = after.zones.find(({ zoneId }) => zoneId === zone.zoneId);
    if (!same || (same.capacity === null) !== (zone.capacity === null))
      throw new AppError('ZONE_IS_FIXED', { zone: zone.name });
  }
}
