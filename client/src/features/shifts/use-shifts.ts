import { addDays, type LocalDay } from '../../../../shared/http/local-time';
import { listShifts } from '../../../../shared/shifts/endpoints';
import type { ShiftCard } from '../../../../shared/shifts/schema';
import { type Loaded, useEndpoint } from '../../platform/use-endpoint';

/** Seats on the screen are at most this old. */
const EVERY_MS = 20_000;
const WEEK = 7;
/** What the strip shows at once. */
export const STRIP_DAYS = 2 * WEEK;

interface Fortnight {
  /** the week the chosen day is in: skeleton, errors and freshness are its own */
  week: Loaded<{ shifts: ShiftCard[]; asOf: string }>;
  /** all that is known of the fourteen days */
  shifts: ShiftCard[];
}

/** Fourteen days from `from`: both weeks for the dots, the week of `day` kept fresh. */
export function useShifts(from: LocalDay, day: LocalDay): Fortnight {
  const second = addDays(from, WEEK);
  const late = day >= second;
  const fresh = { keep: true, every: EVERY_MS };
  const one = useEndpoint(listShifts, { query: { from, days: WEEK } }, late ? {} : fresh);
  const two = useEndpoint(listShifts, { query: { from: second, days: WEEK } }, late ? fresh : {});
  return { week: late ? two : one, shifts: [...(one.data?.shifts ?? []), ...(two.data?.shifts ?? [])] };
}
