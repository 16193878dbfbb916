import { slotsOf } from '../../../../../shared/activities/consultation-slots';
import type { ConsultationDay } from '../../../../../shared/activities/consultations';
import { minutesWords } from '../../../../../shared/venues/words';

/** A day as it is being filled in; the day is '' until chosen. */
export interface DayRow {
  day: string;
  fromMinutes: number;
  toMinutes: number;
}

export interface ConsultForm {
  counsellorId: string;
  counsellorName: string;
  field: string;
  place: string;
  days: DayRow[];
}

export const NEW_DAY: DayRow = { day: '', fromMinutes: 14 * 60, toMinutes: 17 * 60 };
export const BLANK: ConsultForm = { counsellorId: '', counsellorName: '', field: '', place: '', days: [NEW_DAY] };
export const MOST_DAYS = 20;

/** Nobody receives people before six or after ten in the evening. */
const [EARLIEST, LATEST, QUARTER] = [6 * 60, 22 * 60, 15];
export const QUARTERS = Array.from({ length: (LATEST - EARLIEST) / QUARTER + 1 }, (_, n) => {
  const minutes = EARLIEST + n * QUARTER;
  return { value: String(minutes), label: minutesWords(minutes) };
});

/** 12 个一刻钟 */
export const quartersWords = (row: DayRow): string => `${slotsOf(row).length} 个一刻钟`;

export const isComplete = ({ counsellorId, field, place, days }: ConsultForm): boolean =>
  counsellorId !== '' &&
  field.trim() !== '' &&
  place.trim() !== '' &&
  days.length > 0 &&
  days.every((row) => row.day !== '' && row.fromMinutes < row.toMinutes);

/** 12 个一刻钟，约了 5 个，空 7 个: counts only, who comes is the counsellor's */
export function takenWords({ slots }: Pick<ConsultationDay, 'slots'>): string {
  const taken = slots.filter((slot) => slot.taken).length;
  return `${slots.length} 个一刻钟，约了 ${taken} 个，空 ${slots.length - taken} 个`;
}
