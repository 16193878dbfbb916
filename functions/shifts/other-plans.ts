import type { OtherPlan } from '../../shared/calendar/other-plan';
import { AppError } from '../../shared/http/errors';
import { addDays, localDay } from '../../shared/http/local-time';
import type { Shift, ShiftDetail } from '../../shared/shifts/schema';
import { overlapMinutes } from '../../shared/shifts/week';
import { readMineActivities, readOwnSeats } from '../activities/reads';
import type { CommunityId, SessionHome } from '../platform/identity';
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

interface Volunteer {
  community: CommunityId;
  person: string;
  homes: readonly SessionHome[];
}

/**
 * Refuses where the person has a seat somewhere else while the shift lasts, naming the first; what their household has
 * booked besides is no reason. Who asks for another person learns when that is, but not what.
 */
export async function assertFreeThen(
  { community, person, homes }: Volunteer,
  shift: Pick<Shift, 'startsAt' | 'endsAt'>,
  byThemselves: boolean,
): Promise<void> {
  const [from, to] = [addDays(localDay(shift.startsAt), -1), localDay(shift.endsAt)];
  const seats = await readOwnSeats(community, person, homes, from, to);
  // That somebody sees a counsellor is nobody else's business, not even that they are busy then.
  const then = seats.filter((seat) => (byThemselves || !seat.discreet) && overlapMinutes(seat, shift) > 0);
  const [first] = then.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  if (!first) return;
  const { title, startsAt, endsAt } = first;
  const plan: OtherPlan = { title: byThemselves ? title : null, startsAt, endsAt };
  throw new AppError('PLANS_COLLIDE', plan);
}
