import type { Activity } from '../../shared/activities/schema';
import type { OtherPlan } from '../../shared/calendar/other-plan';
import { AppError } from '../../shared/http/errors';
import type { Caller } from '../platform/serve';
import { readShiftThen } from '../shifts/reads';

/**
 * Stops whoever has promised a shift at the time they book for, once, and names the shift. A class lasts a term and is
 * its children's; who books for somebody else is not who will sit there.
 */
export async function assertNoShiftThen(
  { community, person }: Caller,
  wanted: readonly { activity: Pick<Activity, 'kind'>; session: { startsAt: string; endsAt: string } }[],
): Promise<void> {
  const sat = wanted.filter(({ activity }) => activity.kind !== 'classroom');
  const shift = await readShiftThen(
    community,
    person,
    sat.map(({ session }) => session),
  );
  if (!shift) return;
  const plan: OtherPlan = { title: shift.title, startsAt: shift.startsAt, endsAt: shift.endsAt };
  throw new AppError('PLANS_COLLIDE', plan);
}
