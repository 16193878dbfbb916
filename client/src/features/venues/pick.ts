import type { Slot } from '../../../../shared/venues/reservation';
import type { VenueDetail } from '../../../../shared/venues/schema';

/** What is chosen and not yet sent: some slots in a row, the same ones in each chosen zone. */
export interface Pick {
  zoneIds: string[];
  /** local minutes */
  from: number;
  slots: number;
}

interface Rules {
  minSlots: number;
  maxSlots: number;
  slotMinutes: number;
  zones: VenueDetail['zones'];
}
interface Day {
  slots: readonly Slot[];
}

const freeIn = (slot: Slot | undefined, zones: Rules['zones'], zoneId: string): boolean =>
  slot?.states[zones.findIndex((zone) => zone.zoneId === zoneId)] === 'free';

/** Are `count` slots from `from` on free in the zone, one after the other without a break in the hours? */
function isFree(day: Day, rules: Rules, zoneId: string, from: number, count: number): boolean {
  return Array.from({ length: count }, (_, n) => from + n * rules.slotMinutes).every((start) =>
    freeIn(
      day.slots.find((slot) => slot.from === start),
      rules.zones,
      zoneId,
    ),
  );
}

const endOf = (pick: Pick, { slotMinutes }: Rules): number => pick.from + pick.slots * slotMinutes;

export const isPicked = (pick: Pick | null, rules: Rules, zoneId: string, from: number): boolean =>
  pick?.zoneIds.includes(zoneId) === true && from >= pick.from && from < endOf(pick, rules);

/** A fresh choice from this cell on: as many slots as one must take, backwards where the end of the hours is near. */
function start(day: Day, rules: Rules, zoneId: string, from: number): Pick | null {
  for (let back = 0; back < rules.minSlots; back++) {
    const first = from - back * rules.slotMinutes;
    if (isFree(day, rules, zoneId, first, rules.minSlots))
      return { zoneIds: [zoneId], from: first, slots: rules.minSlots };
  }
  return null;
}

/**
 * What pressing a free or chosen cell means: beside the chosen stretch it grows, at its edge it shrinks, in another lane
 * at the same time that lane joins, anywhere else the choice begins anew.
 */
export function press(pick: Pick | null, day: Day, rules: Rules, zoneId: string, from: number): Pick | null {
  if (!pick) return start(day, rules, zoneId, from);
  const end = endOf(pick, rules);
  if (isPicked(pick, rules, zoneId, from)) {
    if (pick.zoneIds.length > 1) return { ...pick, zoneIds: pick.zoneIds.filter((id) => id !== zoneId) };
    if (pick.slots <= rules.minSlots) return null;
    if (from === pick.from) return { ...pick, from: from + rules.slotMinutes, slots: pick.slots - 1 };
    return { ...pick, slots: (from - pick.from) / rules.slotMinutes };
  }
  const inside = from >= pick.from && from < end;
  if (inside && isFree(day, rules, zoneId, pick.from, pick.slots))
    return { ...pick, zoneIds: [...pick.zoneIds, zoneId] };
  const grown = { ...pick, from: Math.min(from, pick.from), slots: pick.slots + 1 };
  const beside = from === end || from + rules.slotMinutes === pick.from;
  if (
    beside &&
    pick.zoneIds.includes(zoneId) &&
    grown.slots <= rules.maxSlots &&
    grown.zoneIds.every((id) => isFree(day, rules, id, from, 1))
  )
    return grown;
  return start(day, rules, zoneId, from);
}

/** Still free after the day was read again? */
export const isStill = (pick: Pick, day: Day, rules: Rules): boolean =>
  pick.zoneIds.every((id) => isFree(day as Day, rules, id, pick.from, pick.slots));
