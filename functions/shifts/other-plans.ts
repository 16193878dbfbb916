import { addDays, localDay } from '../../shared/http/local-time';
import type { Shift, ShiftDetail } from '../../shared/shifts/schema';
import { overlapMinutes } from '../../shared/shifts/week';
import { readMineActivities } from '../activities/reads';
import type { Caller } from '../platform/serve';
import { readMineVenues } from '../venues/reads';

/** Who else knows of the caller's plans. Shifts themselves collide strictly, in the sign-up's own write. */
const SOURCES = [readMineActivities, readMineVenues];

/** What else the caller has planned at the time of a shift: shown, and left to them to judge. */
export async function alsoThen(caller: Caller, shift: Shift): Promise<ShiftDetail['alsoThen']> {
  if (shift.endsAt <= caller.now) return [];
  const [from, to] = [addDays(localDay(shift.startsAt), -1), localDay(shift.endsAt)];
  const plans = (
    await Promise.all(SOURCES.map((read) => read(caller.community, caller.person, caller.homes, from, to)))
  ).flat();
  return plans
    .filter((plan) => plan.state !== 'cancelled' && overlapMinutes(plan, shift) > 0)
    .map(({ title, startsAt, endsAt }) => ({ title, startsAt, endsAt }));
}
