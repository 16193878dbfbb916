import { type LocalDay, weekOf } from '../http/local-time';
import { type DayCells, hasRoom, neededCells, peopleLeft } from './cells';
import { startsAt } from './life';
import { type Closure, closureOver, closuresOf, hoursOf, type OpenSlot, slotsOf } from './openings';
import { isHeld, quotaLeft, tighter, type WeekEntry } from './quota';
import { isReleased, releasesAt } from './release';
import type { Slot, SlotState, VenueDay } from './reservation';
import type { DayKind, Venue, Zone } from './schema';

/** What is known of one day of a venue when it is shown. */
export interface DayFacts {
  day: LocalDay;
  kind: DayKind;
  holiday: string | null;
  taken: DayCells;
  /** my household's bookings in all venues, of this day's week */
  mine: readonly WeekEntry[];
  /** I have a home here, so there is a quota to speak of */
  hasHome: boolean;
}

interface Look {
  venue: Venue;
  facts: DayFacts;
  closures: readonly Closure[];
  /** this household's bookings of this venue on this day */
  own: readonly WeekEntry[];
  released: boolean;
  now: string;
}

/** My own booking is mine whatever closed since; what is closed was never offered; then taken, then not yet. */
function stateOf({ venue, facts, closures, own, released, now }: Look, slot: OpenSlot, zone: Zone): SlotState {
  const isOwn = own.some((one) => one.zones.includes(zone.zoneId) && one.from < slot.to && slot.from < one.to);
  if (isOwn) return 'mine';
  const past = startsAt({ day: facts.day, from: slot.from }) <= now;
  if (!venue.active || !zone.open || past || closureOver(closures, zone.zoneId, slot)) return 'closed';
  if (!hasRoom(venue, zone, slot, 1, facts.taken)) return 'taken';
  return released ? 'free' : 'not_released';
}

function slotShown(look: Look, slot: OpenSlot): Slot {
  const { venue, facts } = look;
  const left = (zone: Zone) =>
    zone.capacity === null ? null : peopleLeft(zone.capacity, neededCells(venue, zone, slot), facts.taken);
  return { ...slot, states: venue.zones.map((zone) => stateOf(look, slot, zone)), left: venue.zones.map(left) };
}

/** A day of a venue as a resident sees it. */
export function dayShown(venue: Venue, facts: DayFacts, now: string): VenueDay {
  const { day, kind, holiday, mine, hasHome } = facts;
  const hours = hoursOf(venue, day, kind);
  const closures = closuresOf(venue.blackouts, day);
  const own = mine.filter((one) => one.venueId === venue.venueId && one.day === day && isHeld(one, now));
  const look = { venue, facts, closures, own, released: isReleased(venue, day, now), now };
  return {
    day,
    kind,
    holiday,
    hours,
    releasesAt: releasesAt(venue, day),
    closures,
    slots: slotsOf(hours, venue.slotMinutes).map((slot) => slotShown(look, slot)),
    quotaLeft: hasHome ? tighter(quotaLeft(venue, mine, day, now)) : null,
  };
}

/** Whose week a day's bookings stand in. */
export const inWeek = (entries: readonly WeekEntry[], monday: LocalDay): WeekEntry[] =>
  entries.filter(({ day }) => weekOf(day) === monday);
