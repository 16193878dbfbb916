import type { Slot, SlotState, VenueDay, VenueWeek } from '../../../../shared/venues/reservation';
import type { VenueDetail } from '../../../../shared/venues/schema';
import { minutesWords } from '../../../../shared/venues/words';
import type { SlotRow } from '../../components/slots/slot-grid';
import { isPicked, type Pick } from './pick';

type Cell = SlotRow['cells'][number];
type Zones = VenueDetail['zones'];

const LOOKS = { free: 'free', taken: 'taken', mine: 'mine', closed: 'shut', not_released: 'shut' } as const;

interface Acts {
  press: (zoneId: string, from: number) => void;
  open: (reservationId: string) => void;
}

/** The rows of a day for the zones shown; `mine` leads to the booking, `free` into the choice. */
export function slotRows(
  venue: VenueDetail,
  week: VenueWeek,
  day: VenueDay,
  zones: Zones,
  pick: Pick | null,
  acts: Acts,
): SlotRow[] {
  return day.slots.map((slot, index) => ({
    key: String(slot.from),
    time: minutesWords(slot.from),
    gap: gapAbove(day.slots[index - 1], slot),
    cells: zones.map((zone) => cellOf(venue, week, day, slot, zone, pick, acts)),
  }));
}

/** 11:00–14:00 休息 between two stretches; what a stretch is for where the room changes its use. */
function gapAbove(before: Slot | undefined, slot: Slot): string | undefined {
  const rest = before && before.to < slot.from ? `${minutesWords(before.to)}–${minutesWords(slot.from)} 休息` : '';
  const use = slot.use !== '' && slot.use !== before?.use ? slot.use : '';
  return [rest, use].filter(Boolean).join(' · ') || undefined;
}

function cellOf(
  venue: VenueDetail,
  week: VenueWeek,
  { day }: VenueDay,
  slot: Slot,
  zone: Zones[number],
  pick: Pick | null,
  { press, open }: Acts,
): Cell {
  const at = venue.zones.indexOf(zone);
  const state: SlotState = slot.states[at] ?? 'closed';
  const left = slot.left[at] ?? null;
  const onClick = () => press(zone.zoneId, slot.from);
  if (isPicked(pick, venue, zone.zoneId, slot.from)) return { state: 'pick', onClick };
  const seats = left === null ? {} : { words: `剩 ${left} 位` };
  if (state === 'free') return { state: 'free', onClick, ...seats };
  if (state === 'mine') {
    const booking = week.mine.find((one) => one.day === day && one.from < slot.to && slot.from < one.to);
    return { state: 'mine', ...(booking && { onClick: () => open(booking.reservationId) }) };
  }
  if (state === 'not_released') return { state: 'shut', words: '未放' };
  return { state: LOOKS[state], ...(state === 'taken' && left !== null ? { words: '满了' } : {}) };
}
