const DAY = 86_400_000;
const CHINA_MS = 8 * 3_600_000; // one time zone, no summer time

export const iso = (ms: number): string => new Date(ms).toISOString();
export const plus = (at: string, ms: number): string => iso(Date.parse(at) + ms);

/** An hour of a day as seen from the day of `now` in China: dayAt(now, -3, 8) is three days ago, 8:00. */
export function dayAt(now: string, days: number, hour: number, minute = 0): string {
  const local = Date.parse(now) + CHINA_MS;
  const midnight = local - (local % DAY);
  return iso(midnight - CHINA_MS + days * DAY + (hour * 60 + minute) * 60_000);
}

/** Tonight 20:00, or tomorrow's when the evening is nearly over. */
export function tonight(now: string): string {
  const evening = dayAt(now, 0, 20);
  return Date.parse(evening) - Date.parse(now) > 3_600_000 ? evening : dayAt(now, 1, 20);
}
