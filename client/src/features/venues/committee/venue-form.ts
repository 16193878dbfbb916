import type { DayHours, HoursRange, VenueDetail, VenueDraft, Zone } from '../../../../../shared/venues/schema';
import { QUARTER } from '../../../../../shared/venues/schema';
import { minutesWords } from '../../../../../shared/venues/words';

const WEEKEND_FROM = 5;
const USUAL: HoursRange = { from: 540, to: 1020, use: '' };

/** A new venue begins open on workdays from nine to five, one room, an hour at a time. */
export const blankVenue: VenueDraft = {
  name: '',
  place: '',
  kind: 'activity_room',
  owner: '',
  zones: [{ zoneId: 'a', name: '整间', capacity: null, open: true }],
  hours: Array.from({ length: 7 }, (_, day) => (day < WEEKEND_FROM ? [USUAL] : [])),
  holidayHours: [],
  slotMinutes: 60,
  minSlots: 1,
  maxSlots: 2,
  bufferSlots: 0,
  mayBook: { who: 'everyone' },
  dayQuota: 120,
  weekQuota: 300,
  releaseDays: 7,
  releaseAt: 720,
  seriesWeeks: 0,
  approval: false,
  rules: '',
  staffed: '',
  active: true,
};

/** A stored venue as its form shows it: what is set, without what came of it. */
export function draftOf(venue: VenueDetail): VenueDraft {
  const { venueId: _, revision: __, blackouts: ___, mayManage: ____, forMe: _____, ...draft } = venue;
  return draft;
}

const LETTERS = 'abcdefghijkl';

/** A letter no zone of the form has, and none the stored venue had: bookings go by it. Null when all are taken. */
export function nextZone(zones: readonly Zone[], used: readonly string[]): Zone | null {
  const zoneId = [...LETTERS].find((one) => !used.includes(one) && !zones.some((zone) => zone.zoneId === one));
  return zoneId === undefined ? null : { zoneId, name: `${zones.length + 1} 号`, capacity: null, open: true };
}

/** To the nearest quarter of an hour; times of a venue lie on quarters. */
export const onQuarter = (minutes: number): number => Math.round(minutes / QUARTER) * QUARTER;

/** One more stretch after the last one. */
export function withRange(hours: DayHours): DayHours {
  const from = hours.at(-1)?.to ?? USUAL.from;
  return [...hours, { from, to: Math.min(from + 120, 24 * 60), use: '' }];
}

/** 9:00–11:00 棋牌，14:00–17:00 · 不开 */
export const dayHoursWords = (hours: DayHours): string =>
  hours.length === 0
    ? '不开'
    : hours.map(({ from, to, use }) => `${minutesWords(from)}–${minutesWords(to)}${use && ` ${use}`}`).join('，');
