import { listActivities } from '../../../../shared/activities/endpoints';
import type { SessionCard } from '../../../../shared/activities/schema';
import { addDays, type LocalDay, weekOf } from '../../../../shared/http/local-time';
import { type Loaded, useEndpoint } from '../../platform/use-endpoint';

/** Seats on the screen are at most this old. */
const EVERY_MS = 20_000;
const WEEK = 7;
export const STRIP_DAYS = 2 * WEEK;

/** Fourteen days from `from`, which touch three weeks at most; the week of `day` is kept fresh. */
export function useWeeks(from: LocalDay, day: LocalDay) {
  const weeks = [0, WEEK, STRIP_DAYS].map((days) => weekOf(addDays(from, days))) as [LocalDay, LocalDay, LocalDay];
  const fresh = { keep: true, every: EVERY_MS };
  const optionsOf = (week: LocalDay) => (weekOf(day) === week ? fresh : {});
  const one = useEndpoint(listActivities, { query: { week: weeks[0] } }, optionsOf(weeks[0]));
  const two = useEndpoint(listActivities, { query: { week: weeks[1] } }, optionsOf(weeks[1]));
  const three = useEndpoint(listActivities, { query: { week: weeks[2] } }, optionsOf(weeks[2]));
  const all = [one, two, three];
  const week = all[weeks.indexOf(weekOf(day))] ?? one;
  const sessions = all.flatMap(({ data }) => data?.sessions ?? []);
  return { week: week as Loaded<{ sessions: SessionCard[] }>, sessions };
}
